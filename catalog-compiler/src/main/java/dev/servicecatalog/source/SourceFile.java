package dev.servicecatalog.source;

/** One file of a catalog as it was found: a path relative to the catalog's folder, with {@code /}, and its bytes. */
public final class SourceFile {
    private final String path;
    private final byte[] content;

    /** Takes over the array; nobody else may change it. */
    public SourceFile(String path, byte[] content) {
        this.path = path;
        this.content = content;
    }

    /** Relative to the catalog's folder, with {@code /}. */
    public String path() {
        return path;
    }

    /** The bytes, not to be changed. */
    public byte[] content() {
        return content;
    }
}
