package dev.servicecatalog.parse;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.SourceSpan;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Turns bytes into text, or says at which place they are none. */
final class SourceText {
    private static final DiagnosticCode NOT_TEXT = DiagnosticCode.error("not-text");
    private static final DiagnosticCode NOT_UTF_8 = DiagnosticCode.error("not-utf-8");
    private static final String SAVE_AS_UTF_8 = "Save the file as UTF-8.";

    /** The text; null if there is a problem. */
    final String text;

    /** What is wrong; null if there is text. */
    final Diagnostic problem;

    private SourceText(String text, Diagnostic problem) {
        this.text = text;
        this.problem = problem;
    }

    static SourceText of(String path, byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return broken(NOT_UTF_8, SourceSpan.startOf(path), "the file is written in UTF-16", SAVE_AS_UTF_8);
        }
        if (hasZero(bytes)) {
            return broken(
                    NOT_TEXT,
                    SourceSpan.startOf(path),
                    "the file is not text",
                    "Remove it from the catalog's folder, or give it another ending than .yaml.");
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            int bad = bytes[in.position()] & 0xFF;
            return broken(
                    NOT_UTF_8, endOf(path, out), "the byte 0x%02X is not UTF-8 here".formatted(bad), SAVE_AS_UTF_8);
        }
        return new SourceText(out.toString(), null);
    }

    /** The place behind a text. */
    static SourceSpan endOf(String path, CharSequence read) {
        String before = read.toString();
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        String lastLine = before.substring(before.lastIndexOf('\n') + 1);
        return new SourceSpan(path, line, lastLine.codePointCount(0, lastLine.length()) + 1, 1);
    }

    private static SourceText broken(DiagnosticCode code, SourceSpan place, String message, String remedy) {
        return new SourceText(null, Diagnostic.of(code, place, message, remedy, ""));
    }

    private static boolean hasZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
