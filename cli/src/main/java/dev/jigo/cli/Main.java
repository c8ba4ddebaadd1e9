package dev.jigo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code jigo} command. */
@Command(
        name = "jigo",
        description = "Jigo is a tool for Go programs on the Java virtual machine.",
        synopsisSubcommandLabel = "<command> [arguments]",
        customSynopsis = "usage: jigo <command> [arguments]",
        subcommands = {
            BuildCommand.class,
            CleanCommand.class,
            EnvCommand.class,
            CommandLine.HelpCommand.class,
            RunCommand.class,
            VersionCommand.class
        })
public final class Main implements Runnable {
    private Main() {}

    public static void main(String[] args) {
        int status = needsNoParser(args) ? run(args) : commandLine().execute(args);
        if (status != 0) {
            System.exit(status);
        }
    }

    /**
     * Whether this is {@code jigo run X...} without flags, by far the commonest command. There is nothing in it to parse, and
     * picocli's classes, too old a format for an AOT cache, would take most of the time until an unchanged program starts.
     */
    private static boolean needsNoParser(String[] args) {
        return args.length > 1 && args[0].equals("run") && !args[1].startsWith("-");
    }

    private static int run(String[] args) {
        try {
            return RunCommand.withoutFlags(List.of(args).subList(1, args.length))
                    .call();
        } catch (IOException | RuntimeException failure) {
            PrintWriter err = new PrintWriter(System.err, true);
            return failed(failure, err);
        }
    }

    private static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        configure(line);
        for (Map.Entry<String, CommandLine> verb : line.getSubcommands().entrySet()) {
            configure(verb.getValue());
            verb.getValue().getCommandSpec().usageMessage().synopsisHeading("");
        }
        line.getCommandSpec().usageMessage().synopsisHeading("");
        return line;
    }

    private static void configure(CommandLine line) {
        line.setStopAtPositional(true)
                .setUnmatchedOptionsArePositionalParams(false)
                .setParameterExceptionHandler(Main::wrongUse)
                .setExecutionExceptionHandler((failure, verb, parsed) -> failed(failure, verb.getErr()));
    }

    /** One line says what is wrong, as Go's flag package does, then how the verb is used. */
    private static int wrongUse(CommandLine.ParameterException wrong, String[] args) {
        CommandLine line = wrong.getCommandLine();
        PrintWriter err = line.getErr();
        String verb = line.getCommandName();
        if (verb.equals("jigo")) {
            String first = args.length == 0 ? "" : args[0];
            err.println("jigo " + first + ": unknown command\nRun 'jigo help' for usage.");
            return 2;
        }
        if (wrong instanceof CommandLine.UnmatchedArgumentException unmatched) {
            err.println(
                    "flag provided but not defined: " + unmatched.getUnmatched().getFirst());
        } else {
            err.println("jigo " + verb + ": " + wrong.getMessage());
        }
        err.println(String.join("", line.getCommandSpec().usageMessage().customSynopsis()));
        err.println("Run 'jigo help " + verb + "' for details.");
        return 2;
    }

    private static int failed(Exception failure, PrintWriter err) {
        switch (failure) {
            case CommandFailure f -> {
                String message = f.getMessage();
                if (message != null && !message.isEmpty()) {
                    err.println(message);
                }
                return f.status();
            }
            case IOException io -> {
                err.println("jigo: " + io.getMessage());
                return 1;
            }
            case java.io.UncheckedIOException io -> {
                err.println("jigo: " + io.getMessage());
                return 1;
            }
            default -> {
                err.println("jigo: internal error: " + failure + " at " + failure.getStackTrace()[0]);
                return 2;
            }
        }
    }

    @Override
    public void run() {
        throw CommandFailure.usage("Jigo is a tool for Go programs on the Java virtual machine.\n\n"
                + "usage: jigo <command> [arguments]\n\nRun 'jigo help' for the commands.");
    }
}
