package dev.servicecatalog.evidence;

import dev.servicecatalog.gate.Review;
import dev.servicecatalog.gate.Review.Verdict;
import dev.servicecatalog.gate.ReviewedChange;
import dev.servicecatalog.gate.ReviewedChange.Forge;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A pull request and its reviews as GitHub tells them. Of each person the last word counts; a comment is no word, and an approval that
 * was dismissed takes back the ones before.
 */
final class GitHubReviews {
    private static final List<String> WORDS = List.of("APPROVED", "CHANGES_REQUESTED", "DISMISSED");
    private static final List<String> NO_WORDS = List.of("COMMENTED", "PENDING");

    private GitHubReviews() {}

    /** One review, before it is known whether it is the last. */
    private record Word(String login, String state, Optional<String> commit, Instant at) {
        Optional<Review> review() {
            return state.equals("DISMISSED")
                    ? Optional.empty()
                    : Optional.of(new Review(login, Verdict.valueOf(state), commit, Optional.of(at)));
        }
    }

    static ReviewedChange read(ReportFile file, ForgeAnswer whole) throws UnreadableEvidence {
        ForgeAnswer pull = whole.at("pullRequest");
        ForgeAnswer base = pull.at("base");
        return new ReviewedChange(
                Forge.GITHUB,
                base.at("repo").at("full_name").needText(),
                base.at("ref").needText(),
                pull.at("head").at("sha").needText(),
                pull.at("user").at("login").needText(),
                lastOfEach(words(whole.at("reviews").needList())),
                file.evidence());
    }

    private static List<Word> words(ForgeAnswer reviews) throws UnreadableEvidence {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < reviews.size(); i++) {
            ForgeAnswer review = reviews.item(i);
            String state = review.at("state").needText().toUpperCase(Locale.ROOT);
            if (!WORDS.contains(state) && !NO_WORDS.contains(state)) {
                throw review.at("state").wrong("is \"" + state + "\", which GitHub does not say");
            }
            if (WORDS.contains(state) && isPerson(review)) {
                words.add(new Word(
                        review.at("user").at("login").needText(),
                        state,
                        review.at("commit_id").text(),
                        instant(review.at("submitted_at"))));
            }
        }
        return words;
    }

    /** The account of a review can be gone; bots never approve. */
    private static boolean isPerson(ForgeAnswer review) {
        return review.has("user")
                && review.at("user").at("type").text().filter("User"::equals).isPresent();
    }

    private static Instant instant(ForgeAnswer answer) throws UnreadableEvidence {
        try {
            return Instant.parse(answer.needText());
        } catch (DateTimeParseException noTime) {
            throw answer.wrong("is no point in time");
        }
    }

    /** By time, and of two at the same time the one listed later; upper and lower case make no other login. */
    private static List<Review> lastOfEach(List<Word> words) {
        SortedMap<String, Word> last = new TreeMap<>();
        words.stream()
                .sorted(Comparator.comparing(Word::at))
                .forEach(word -> last.put(word.login().toLowerCase(Locale.ROOT), word));
        return last.values().stream()
                .map(Word::review)
                .flatMap(Optional::stream)
                .toList();
    }
}
