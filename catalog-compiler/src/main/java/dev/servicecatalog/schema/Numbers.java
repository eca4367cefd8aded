package dev.servicecatalog.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Numbers of the YAML 1.2 core schema as JSON numbers. */
final class Numbers {
    private static final int LONGEST = 60;
    private static final Pattern WHOLE = Pattern.compile("[-+]?\\d+");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Numbers() {}

    /** A number; the text itself where JSON has no such number (infinity, more digits than anybody means). */
    static JsonNode of(String text) {
        try {
            if (text.length() > LONGEST) {
                return JSON.stringNode(text);
            }
            if (text.startsWith("0x")) {
                return JSON.numberNode(new BigInteger(text.substring(2), 16));
            }
            if (text.startsWith("0o")) {
                return JSON.numberNode(new BigInteger(text.substring(2), 8));
            }
            BigDecimal number = new BigDecimal(text);
            return WHOLE.matcher(text).matches() ? JSON.numberNode(number.toBigInteger()) : JSON.numberNode(number);
        } catch (NumberFormatException notInJson) {
            return JSON.stringNode(text);
        }
    }
}
