import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Turns a generated catalog into the source of a Hugo site: a content file for each service, offering and party, with its document as front
 * matter, and templates that show what ours show of it, as far as nothing has to be reckoned.
 *
 * <p>{@code java HugoSource.java <catalog> <folder>}
 */
public final class HugoSource {
    private static final Map<String, String> SECTIONS =
            Map.of("Service", "services", "Offering", "offerings", "Party", "parties");
    private static final Pattern HEAD =
            Pattern.compile("(?s).*?\\nkind: (\\w+)\\nmetadata: \\{name: ([^,]+), title: (\".*?\")}\\n(.*)");

    private static final Pattern CATEGORY = Pattern.compile("(?m)^  category: (.*)$");

    private final Path folder;

    private HugoSource(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        HugoSource source = new HugoSource(Path.of(args[1]));
        source.templates();
        try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
                for (String document : Files.readString(file).split("---\n")) {
                    source.content("\n" + document);
                }
            }
        }
    }

    private void content(String document) throws IOException {
        Matcher head = HEAD.matcher(document);
        if (head.matches() && SECTIONS.containsKey(head.group(1))) {
            String section = SECTIONS.get(head.group(1));
            Matcher category = CATEGORY.matcher(head.group(4));
            write(
                    "content/" + section + "/" + head.group(2) + ".md",
                    "---\ntitle: " + head.group(3) + "\nname: " + head.group(2)
                            + (category.find() ? "\ncategory: " + category.group(1) : "") + "\n" + head.group(4) + "---\n");
        }
    }

    private void templates() throws IOException {
        write("config.toml", """
                baseURL = "https://it.example.com/"
                title = "What IT does for you"
                relativeURLs = true
                uglyURLs = true
                disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
                [outputs]
                home = ["HTML", "JSON"]
                """);
        write("layouts/_default/baseof.html", """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>
                <meta name="description" content="{{ .Params.spec.summary }}"></head>
                <body><header><a href="/">{{ site.Title }}</a>
                <nav>{{ range slice "services" "offerings" "parties" }}<a href="/{{ . }}.html">{{ . }}</a> {{ end }}</nav></header>
                <main><h1>{{ .Title }}</h1>{{ block "main" . }}{{ end }}</main>
                <footer>Made from Git</footer></body></html>
                """);
        for (String section : List.of("services", "offerings", "parties")) {
            write("layouts/" + section + "/single.html", """
                    {{ define "main" }}<p>{{ .Params.spec.summary }}</p>
                    <dl>{{ range $key, $value := .Params.spec }}{{ if not (reflect.IsSlice $value) }}
                    <dt>{{ $key }}</dt><dd>{{ if reflect.IsMap $value }}{{ range $k, $v := $value }}{{ $k }}: {{ $v }} {{ end }}\
                    {{ else }}{{ $value }}{{ end }}</dd>{{ end }}{{ end }}</dl>
                    %s
                    {{ end }}
                    """.formatted(parts(section)));
        }
        write("layouts/_default/list.html", """
                {{ define "main" }}<ul>{{ range .Pages.ByTitle }}
                <li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.spec.summary }}</li>{{ end }}</ul>{{ end }}
                """);
        write("layouts/index.html", """
                {{ define "main" }}{{ range (where site.RegularPages "Section" "offerings").GroupByParam "category" }}
                <section><h2>{{ .Key }}</h2><ul>{{ range first 60 .Pages }}
                <li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.spec.leadTime.promise }}</li>{{ end }}</ul></section>{{ end }}{{ end }}
                """);
        write("layouts/index.json", """
                [{{ range $i, $page := site.RegularPages }}{{ if $i }},{{ end }}{{ dict "t" .Title "u" .RelPermalink "s" .Params.spec.summary | jsonify }}{{ end }}]
                """);
    }

    /** What each kind shows beside its own fields. */
    private static String parts(String section) {
        return switch (section.toLowerCase(Locale.ROOT)) {
            case "offerings" -> """
                    <table>{{ range .Params.spec.steps }}<tr><td>{{ .does }}</td><td>{{ .by }}{{ .approval }}</td><td>{{ .time }}</td></tr>{{ end }}</table>
                    <ul>{{ range .Params.spec.includes }}<li>{{ . }}</li>{{ end }}</ul>
                    <ul>{{ range .Params.spec.packages }}<li>{{ .title }} {{ .oneTime }} {{ .recurring }}</li>{{ end }}</ul>
                    {{ with site.GetPage (printf "/services/%s" .Params.spec.service) }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}""";
            case "services" -> """
                    <ul>{{ range .Params.spec.needs }}<li>{{ with site.GetPage (printf "/services/%s" .service) }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</li>{{ end }}</ul>
                    <ul>{{ range .Params.spec.support }}<li>{{ .level }} {{ .by }} {{ .does }}</li>{{ end }}</ul>
                    {{ with .Params.spec.owner.team }}{{ with site.GetPage (printf "/parties/%s" .) }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}""";
            default -> "";
        };
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
