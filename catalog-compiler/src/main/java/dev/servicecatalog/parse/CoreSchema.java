package dev.servicecatalog.parse;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Types plain scalars by the YAML 1.2 core schema, so that {@code NO}, {@code 17:00}, {@code 010} and dates stay what was written.
 * Source: yaml.org/spec/1.2.2, section 10.3.2.
 */
final class CoreSchema extends Resolver {
    private static final Pattern IS_NULL = Pattern.compile("^(?:~|null|Null|NULL|)$");
    private static final Pattern IS_BOOLEAN = Pattern.compile("^(?:true|True|TRUE|false|False|FALSE)$");
    private static final Pattern IS_INTEGER = Pattern.compile("^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$");
    private static final Pattern IS_DECIMAL = Pattern.compile(
            "^(?:[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");

    @Override
    protected void addImplicitResolvers() {
        addImplicitResolver(Tag.NULL, IS_NULL, "~nN\0");
        addImplicitResolver(Tag.NULL, Pattern.compile("^$"), null);
        addImplicitResolver(Tag.BOOL, IS_BOOLEAN, "tTfF");
        addImplicitResolver(Tag.INT, IS_INTEGER, "-+0123456789");
        addImplicitResolver(Tag.FLOAT, IS_DECIMAL, "-+0123456789.");
    }
}
