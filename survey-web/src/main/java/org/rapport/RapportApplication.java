package org.rapport;

/** The one executable of Rapport. */
public final class RapportApplication {
    private RapportApplication() {}

    public static void main(String[] arguments) {
        System.out.println("Rapport");
    }
}
