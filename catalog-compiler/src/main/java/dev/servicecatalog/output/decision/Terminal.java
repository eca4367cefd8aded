package dev.servicecatalog.output.decision;

/** Text for terminals and build logs: no escape sequences, nothing that a build server takes for a command. */
public final class Terminal {
    private Terminal() {}

    /** The same words, safe to print in a line. */
    public static String text(String text) {
        return Plain.line(text).replaceAll("##(?=\\w*\\[)", "# #").replaceFirst("^::", ": :");
    }
}
