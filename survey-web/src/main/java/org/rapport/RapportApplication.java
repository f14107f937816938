package org.rapport;

import org.rapport.command.CommandLines;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one executable of Rapport: {@code serve}, and everything else as a command. */
@SpringBootApplication
public class RapportApplication {

    public static void main(String[] arguments) {
        System.exit(CommandLines.of(RapportApplication.class).execute(arguments));
    }
}
