package dev.espalier.pob.process;

import dev.espalier.pob.worker.WorkerMain;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line of a worker: this program's own class path in a small virtual machine of the same Java. Where the
 * program is a native image of an application that has no {@code java} beside it, its own launcher is asked with
 * {@link WorkerMain#OPTION}.
 */
final class WorkerCommand {
    private WorkerCommand() {}

    static List<String> of(long memoryMegabytes) {
        String[] arguments = {
            Long.toString(memoryMegabytes),
            Long.toString(ProcessHandle.current().pid())
        };
        boolean windows = File.separatorChar == '\\';
        Path java = Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
        var command = new ArrayList<String>();
        if (Files.isExecutable(java)) {
            command.add(java.toString());
            command.addAll(List.of(
                    "-Xms16m",
                    "-Xmx128m",
                    "-Xss2m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:-UsePerfData",
                    "-XX:+DisplayVMOutputToStderr",
                    "-XX:-CreateCoredumpOnCrash",
                    "-XX:ErrorFile=" + (windows ? "NUL" : "/dev/null"),
                    "-Djava.awt.headless=true",
                    "-cp",
                    classPath(),
                    WorkerMain.class.getName()));
        } else {
            command.add(ProcessHandle.current().info().command().orElse(java.toString()));
            command.add(WorkerMain.OPTION);
        }
        command.addAll(List.of(arguments));
        return command;
    }

    /** Absolute, because a worker's working directory is another one. */
    private static String classPath() {
        var absolute = new ArrayList<String>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            absolute.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, absolute);
    }
}
