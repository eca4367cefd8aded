package dev.servicecatalog.output.site;

import com.github.mustachejava.Binding;
import com.github.mustachejava.Code;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.DefaultMustacheVisitor;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.MustacheNotFoundException;
import com.github.mustachejava.MustacheVisitor;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.reflect.GuardedBinding;
import com.github.mustachejava.reflect.MissingWrapper;
import com.github.mustachejava.reflect.ReflectionObjectHandler;
import com.github.mustachejava.util.HtmlEscaper;
import com.github.mustachejava.util.Wrapper;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.AccessibleObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Compiled page templates. A name that the page does not offer is an error, not a hole in the page. */
final class Templates {
    private static final String SUFFIX = ".mustache";

    private final DefaultMustacheFactory factory;
    private final Map<String, Mustache> compiled = new ConcurrentHashMap<>();

    Templates(SiteResources resources) {
        factory = new DefaultMustacheFactory(name -> reader(resources, name)) {
            @Override
            public MustacheVisitor createMustacheVisitor() {
                return new DefaultMustacheVisitor(this) {
                    @Override
                    public void partial(TemplateContext place, String name, String indent) {
                        if (!resources.exists(name + SUFFIX)) {
                            throw new TemplateException(at(place) + "there is no template named " + name + SUFFIX);
                        }
                        super.partial(place, name, indent);
                    }
                };
            }
        };
        factory.setObjectHandler(new Strict());
    }

    /** Reads and compiles a template with all its partials, once. */
    Mustache compile(String name) {
        return compiled.computeIfAbsent(name, this::read);
    }

    private Mustache read(String name) {
        try {
            return factory.compile(name + SUFFIX);
        } catch (MustacheNotFoundException missing) {
            throw new TemplateException("there is no template named " + missing.getName(), missing);
        } catch (MustacheException malformed) {
            throw new TemplateException(reason(malformed), malformed);
        }
    }

    /**
     * Writes a page; later scopes win over earlier ones.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    static void render(Mustache template, Writer page, List<Object> scopes) {
        try {
            template.execute(page, scopes);
        } catch (MustacheException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof IOException unwritable) {
                    throw new UncheckedIOException(unwritable);
                }
            }
            throw new TemplateException(reason(failure), failure);
        }
    }

    /** A text as it stands in a page. */
    static String escaped(String text) {
        StringWriter html = new StringWriter();
        HtmlEscaper.escape(text, html);
        return html.toString();
    }

    private static Reader reader(SiteResources resources, String name) {
        // without the last line break, a partial fits inside a sentence
        return new StringReader(resources.text(name).stripTrailing());
    }

    private static String at(TemplateContext place) {
        return place.file() + ":" + place.line() + ": ";
    }

    private static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TemplateException own) {
                return own.getMessage();
            }
        }
        return failure.getMessage();
    }

    private static final class Strict extends ReflectionObjectHandler {
        /** Found once a process: each place of each template asks anew, and most names in views that do not have them. */
        private static final ClassValue<Map<String, Optional<AccessibleObject>>> MEMBERS = new ClassValue<>() {
            @Override
            protected Map<String, Optional<AccessibleObject>> computeValue(Class<?> view) {
                return new ConcurrentHashMap<>();
            }
        };

        @Override
        @SuppressWarnings("rawtypes")
        protected AccessibleObject findMember(Class view, String name) {
            return MEMBERS.get(view)
                    .computeIfAbsent(name, asked -> Optional.ofNullable(super.findMember(view, asked)))
                    .orElse(null);
        }

        @Override
        public Binding createBinding(String name, TemplateContext place, Code code) {
            return new GuardedBinding(this, name, place, code) {
                @Override
                protected synchronized Wrapper getWrapper(String wanted, List<Object> scopes) {
                    Wrapper found = super.getWrapper(wanted, scopes);
                    if (found instanceof MissingWrapper) {
                        throw new TemplateException(at(place) + "the page offers nothing named " + wanted);
                    }
                    return found;
                }
            };
        }
    }
}
