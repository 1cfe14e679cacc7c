package dev.espalier.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The page in a real browser, with an engine that only adds: what is tested is the page. */
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
class PageTest {
    private static final String DONE = "#progress[data-state=done]";

    private @Nullable Site started;
    private @Nullable Browser opened;

    private Site site() {
        return Objects.requireNonNull(started);
    }

    private Browser browser() {
        return Objects.requireNonNull(opened);
    }

    @BeforeAll
    void start(@TempDir Path folder) {
        opened = Browser.start(1440, 900);
        started = new Site(folder);
    }

    @AfterAll
    void end() {
        if (opened != null) {
            opened.close();
        }
        if (started != null) {
            started.close();
        }
    }

    @BeforeEach
    void open() {
        browser().open(site().address());
        browser().script("sessionStorage.clear(); location.hash = ''");
        browser().size(1440, 900);
        browser().open(site().address() + "?" + System.nanoTime());
    }

    @AfterEach
    void nothingIsBlockedOrBroken() {
        assertThat(browser().complaints()).isEmpty();
    }

    private void importExample() {
        browser().fill("#code", Site.code());
        browser().await("#card", "Deadeye");
    }

    /** Starts a run when all that comes late has come: what it shows moves the button. */
    private void quickRun(String seconds) {
        browser().find(".skills button[aria-pressed=true] .number");
        browser().fill("#seconds", seconds);
        browser().click("#run");
        browser().find("#progress");
    }

    /** A run that has so much to choose from that it does not end by itself before the test does. */
    private void longRun() {
        browser().click("#budgets button:last-child");
        quickRun("600");
        browser().find("#progress[data-state=running] [role=progressbar]");
    }

    @Test
    void fromTheCodeToTheBetterCode() {
        browser().accessible();
        browser().shot("1-empty");
        importExample();
        browser().await(".skills", "Lightning Arrow");
        browser().await(".skills button[aria-pressed=true] .number", ",");
        browser().accessible();
        browser().shot("2-build");
        quickRun("1");
        browser().find(DONE);
        String code = browser().find("#new-code").getDomProperty("value");
        String id = String.valueOf(browser().script("return location.hash.split('=')[1]"));
        assertThat(code)
                .isEqualTo(Site.parse(site().get("/api/v1/runs/" + id + "/result"))
                        .get("code")
                        .asText());
        assertThat(browser().textOf("#gain")).startsWith("+");
        assertThat(browser().has("#steps li")).isTrue();
        browser().accessible();
        browser().shot("3-result");
    }

    @Test
    void aFrontIsAPlotWhosePointsAreTrees() {
        importExample();
        browser().click("#modes button:nth-child(2)");
        quickRun("2");
        browser().find(DONE);
        browser().find(".plot button[aria-pressed=true]");
        String first = browser().find("#new-code").getDomProperty("value");
        browser().accessible();
        browser().shot("12-front");
        browser().click(".plot button[aria-pressed=false]");
        browser().until("document.querySelector('#new-code').value !== '" + first + "'");
    }

    @Test
    void aWrongCodeIsExplainedAndStays() {
        browser().fill("#code", "not a code at all");
        browser().find("#code-error .error");
        assertThat(browser().find("#code").getDomProperty("value")).isEqualTo("not a code at all");
        assertThat(browser().find("#code").getDomAttribute("aria-invalid")).isEqualTo("true");
        browser().accessible();
        browser().shot("4-wrong-code");
        importExample();
        assertThat(browser().has("#code-error .error")).isFalse();
    }

    @Test
    void cancellingKeepsTheBest() {
        importExample();
        longRun();
        browser().shot("5-running");
        browser().accessible();
        browser().click("#cancel");
        browser().find("#progress[data-state=cancelled]");
        assertThat(browser().find("#new-code").getDomProperty("value")).isNotBlank();
    }

    @Test
    void aReloadTakesTheRunUpAgain() {
        importExample();
        longRun();
        browser().reload();
        browser().await("#card", "Deadeye");
        browser().find("#progress[data-state=running] [role=progressbar]");
        browser().click("#cancel");
        browser().find("#new-code");
    }

    @Test
    void twoPagesDoNotDisturbEachOther() {
        importExample();
        quickRun("1");
        String first = browser().newPage();
        browser().open(site().address());
        browser().fill("#code", Site.example("sorceress-spark"));
        browser().await("#card", "Stormweaver");
        quickRun("1");
        browser().find(DONE);
        assertThat(browser().textOf("#card")).contains("Stormweaver");
        browser().switchTo(first);
        browser().find(DONE);
        assertThat(browser().textOf("#card")).contains("Deadeye");
    }

    @Test
    void theKeyboardIsEnough() {
        browser().script("document.querySelector('#code').focus()");
        browser().fill("#code", Site.code());
        browser().await("#card", "Deadeye");
        browser().fill("#seconds", "1");
        for (int i = 0; i < 60 && !focused("run"); i++) {
            browser().type(Keys.TAB);
        }
        assertThat(focused("run")).isTrue();
        browser().type(Keys.ENTER);
        browser().find(DONE);
        browser().find("#new-code");
        browser().script("document.activeElement.blur()");
        browser().type("/");
        assertThat(focused("find")).isTrue();
        browser().type("life");
        browser().find(".found button");
        browser().script("document.querySelector('#tree canvas').focus()");
        browser().type("n");
        browser().find(".node-box");
        browser().shot("6-node");
        browser().accessible();
        browser().type(Keys.ESCAPE);
        browser().type("c");
        browser().await("[role=status].toast, .toast", "code");
    }

    private boolean focused(String id) {
        return Boolean.parseBoolean(
                String.valueOf(browser().script("return document.activeElement.id === arguments[0]", id)));
    }

    @Test
    void narrowWindowsAndStrongZoomLoseNothing() {
        importExample();
        browser().zoom(2);
        assertThat(browser().number("document.documentElement.scrollWidth - window.innerWidth"))
                .isLessThanOrEqualTo(0);
        browser().shot("7-zoom");
        browser().zoom(3.5);
        assertThat(browser().number("document.documentElement.scrollWidth - window.innerWidth"))
                .isLessThanOrEqualTo(0);
        browser().click("#run");
        browser().shot("8-narrow");
        browser().accessible();
        browser().click("#cancel");
        browser().zoom(1);
    }

    @Test
    void theHistoryKeepsResultsAndComparesTwo() {
        importExample();
        quickRun("1");
        browser().find(DONE);
        browser().find("#new-code");
        Object first = browser().script("return location.hash");
        quickRun("1");
        browser().until("location.hash !== '" + first + "'");
        browser().find(DONE);
        browser().find("#new-code");
        browser().click("#views");
        browser().find("#history tbody tr:nth-child(2)");
        browser().accessible();
        browser().shot("9-history");
        browser().click("#history tbody tr:nth-child(1) input");
        browser().click("#history tbody tr:nth-child(2) input");
        browser().click(".history > .row button");
        browser().find(".pair canvas");
        browser().accessible();
        browser().shot("10-compare");
        browser().click("#views");
        browser().click("#history tbody tr:nth-child(1) .row button");
        browser().find("#new-code");
    }

    @Test
    void theHeatMapAndFramesOfTheTree() {
        importExample();
        browser().click(".tree-tools button[aria-pressed]");
        browser().await(".legend", "worth for the goal");
        browser().shot("11-heat");
        browser().accessible();
        browser()
                .script("const c = document.querySelector('#tree canvas'); c.paintMillis.length = 0; let n = 0;"
                        + "const step = () => { c.dispatchEvent(new WheelEvent('wheel', {deltaY: n % 100 < 50 ? -30 : 30, clientX: 700,"
                        + " clientY: 450, bubbles: true, cancelable: true})); if (++n < 200) requestAnimationFrame(step); };"
                        + "step();");
        browser().script("return 0");
        for (int i = 0;
                i < 200 && browser().number("document.querySelector('#tree canvas').paintMillis.length") < 150;
                i++) {
            pause();
        }
        double painted =
                browser().number("[...document.querySelector('#tree canvas').paintMillis].sort((a, b) => a - b)[142]");
        System.out.printf("tree: 95 of 100 frames are painted in %.1f ms or less%n", painted);
        assertThat(painted).isLessThan(100);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
