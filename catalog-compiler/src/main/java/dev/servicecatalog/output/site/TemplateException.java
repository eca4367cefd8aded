package dev.servicecatalog.output.site;

/** A template, asset or word list that cannot be used; the message says which, where and why. */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TemplateException(String message) {
        super(message);
    }

    TemplateException(String message, Throwable cause) {
        super(message, cause);
    }
}
