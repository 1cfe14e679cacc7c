package dev.espalier.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.app.Places;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser that looks at the page. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Chromium without a window; the test is skipped where there is none. */
    static Browser start(int width, int height) {
        Optional<Path> chromium = executable("chromium", "chromium-browser", "google-chrome");
        Optional<Path> chromedriver = executable("chromedriver");
        Assumptions.assumeTrue(
                chromium.isPresent() && chromedriver.isPresent(),
                "skipped: there is no browser here (install chromium and chromium-driver)");
        var options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--window-size=" + width + "," + height);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.orElseThrow().toFile())
                .withSilent(true)
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static Optional<Path> executable(String... names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(names)
                .flatMap(name -> Stream.of(path.split(java.io.File.pathSeparator, -1))
                        .map(folder -> Path.of(folder).resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    void open(String address) {
        driver.get(address);
        find("#code");
    }

    void reload() {
        driver.navigate().refresh();
    }

    /** A second page beside the first; answers the first one's handle. */
    String newPage() {
        String first = driver.getWindowHandle();
        driver.switchTo().newWindow(org.openqa.selenium.WindowType.TAB);
        return first;
    }

    void switchTo(String page) {
        driver.switchTo().window(page);
    }

    void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** An element, once it is there. */
    WebElement find(String selector) {
        return new WebDriverWait(driver, PATIENCE).until(d -> d.findElement(By.cssSelector(selector)));
    }

    boolean has(String selector) {
        return !driver.findElements(By.cssSelector(selector)).isEmpty();
    }

    /** Waits until an element says something. */
    void await(String selector, String text) {
        new WebDriverWait(driver, PATIENCE)
                .until(d -> has(selector) && String.valueOf(textOf(selector)).contains(text));
    }

    /** Waits until an expression is true. */
    void until(String expression) {
        new WebDriverWait(driver, PATIENCE)
                .until(d -> Boolean.TRUE.equals(driver.executeScript("return " + expression)));
    }

    String textOf(String selector) {
        return String.valueOf(script("return document.querySelector(arguments[0])?.textContent ?? ''", selector));
    }

    /** Clicks on the middle of an element, once it has stopped moving. */
    void click(String selector) {
        script("arguments[0].scrollIntoView({block: 'center'})", find(selector));
        until("(() => { const at = document.querySelector(\"" + selector + "\")?.getBoundingClientRect();"
                + " const now = at && [at.x, at.y, at.width].join(); const still = now && now === window.clickedAt;"
                + " window.clickedAt = now; return Boolean(still); })()");
        find(selector).click();
    }

    /** Puts a text into a field as pasting does. */
    void fill(String selector, String text) {
        script(
                "const field = arguments[0]; field.focus(); field.value = arguments[1];"
                        + " field.dispatchEvent(new Event('input', {bubbles: true}));",
                find(selector),
                text);
    }

    /** Types where the focus is. */
    void type(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    Object script(String text, Object... arguments) {
        return String.valueOf(driver.executeScript(text, arguments));
    }

    double number(String expression) {
        return Double.parseDouble(String.valueOf(script("return " + expression)));
    }

    /** Writes what is seen to the build folder. */
    void shot(String name) {
        Path folder = Places.project().resolve("app/target/screenshots");
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What axe says against WCAG 2.1 AA must be nothing. */
    void accessible() {
        driver.executeScript(axe());
        Object found = driver.executeAsyncScript(
                "const done = arguments[0];"
                        + "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']}).then(r => done("
                        + "r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target + ' ' + n.failureSummary).join('; '))));");
        assertThat((List<?>) found).isEmpty();
    }

    private static String axe() {
        try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Zooms as a player does who needs larger letters. */
    void zoom(double factor) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        (int) (1280 / factor),
                        "height",
                        (int) (800 / factor),
                        "deviceScaleFactor",
                        factor,
                        "mobile",
                        false));
    }

    /** Errors in the browser's console. */
    List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue())
                .map(entry -> entry.getMessage())
                .filter(message -> !message.contains("422") && !message.contains("404"))
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
