package dev.servicecatalog.diagnostic;

import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a finding is recognised by when it moves to another line, when a day passes or when a figure that is worked out changes. A
 * finding about another promise is another one, so that what was known does not hide what has become worse.
 *
 * @param subject the entity it is about, {@code Kind/name}; the file where it is about none
 * @param code its code
 * @param about the words that its sentence quotes, and what it says is promised; where it quotes none, the sentence without days, times
 *     and other figures
 */
public record FindingKey(String subject, String code, String about) implements Comparable<FindingKey> {
    private static final Comparator<FindingKey> BY_SUBJECT = Comparator.comparing(FindingKey::subject)
            .thenComparing(FindingKey::code)
            .thenComparing(FindingKey::about);

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    /** A percentage that is promised, or a price. */
    private static final String PROMISED = "\\d+(?:\\.\\d+)?%(?= is promised| allows)"
            + "|(?<=promised for |promise of )\\d+(?:\\.\\d+)?%"
            + "|(?<=an order brings )\\d+(?:\\.\\d+)? [A-Z]{3}";

    private static final Pattern STATED = Pattern.compile(QUOTED + "|" + PROMISED);
    private static final Pattern DAY_OR_MONTH = Pattern.compile("\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun"
            + "|Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:tember)?|Oct(?:ober)?"
            + "|Nov(?:ember)?|Dec(?:ember)?) ?(?=\\d)");
    private static final Pattern FIGURE = Pattern.compile("(" + PROMISED + ")|\\d+(?:[ .,:/-]+\\d+)*%?");
    private static final Pattern UNIT = Pattern.compile("# (minute|hour|day|week|month|year)s\\b");
    private static final Pattern NOT_IN_A_LINE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+");
    private static final Pattern NOT_IN_A_FILE = Pattern.compile("\\p{Cs}");

    /** The key of a finding. */
    public static FindingKey of(Diagnostic finding) {
        String subject = finding.subject().isEmpty() ? finding.place().file() : finding.subject();
        return new FindingKey(oneLine(subject), finding.code().name(), oneLine(about(finding.message())));
    }

    private static String about(String message) {
        return QUOTED.matcher(message).find()
                ? STATED.matcher(message).results().map(MatchResult::group).collect(Collectors.joining(" "))
                : withoutFigures(message);
    }

    private static String withoutFigures(String message) {
        String dated = DAY_OR_MONTH.matcher(message).replaceAll("");
        String counted = FIGURE.matcher(dated).replaceAll(figure -> figure.group(1) == null ? "#" : figure.group());
        return UNIT.matcher(counted).replaceAll("# $1");
    }

    private static String oneLine(String text) {
        String line = NOT_IN_A_LINE.matcher(text).replaceAll(" ").strip();
        return NOT_IN_A_FILE.matcher(line).replaceAll("\uFFFD");
    }

    @Override
    public int compareTo(FindingKey other) {
        return BY_SUBJECT.compare(this, other);
    }
}
