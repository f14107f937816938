package org.rapport.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The word before every command; alone it shows what there is. */
@Command(
        name = "rapport",
        description = "School climate surveys: from answers to reports.",
        mixinStandardHelpOptions = true,
        versionProvider = Rapport.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "rapport COMMAND --help explains a command. Exit codes: 0 done, 2 bad input (nothing written), 1 failure."
        })
final class Rapport implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do.");
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Rapport.class.getPackage().getImplementationVersion();
            return new String[] {"Rapport " + (version == null ? "(not packaged)" : version)};
        }
    }
}
