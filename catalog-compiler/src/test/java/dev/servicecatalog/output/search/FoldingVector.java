package dev.servicecatalog.output.search;

import java.util.Arrays;
import java.util.List;

/** A text and the words that search makes of it, for the compiler and for the script alike. */
record FoldingVector(String text, List<String> words) {
    static List<FoldingVector> all() {
        return List.of(
                of("Größe", "grosse"),
                of("GROẞ und groß", "gross und gross"),
                of("Ærø, Œuvre", "aero oeuvre"),
                of("Łódź", "lodz"),
                of("Đakovo, Þór, ısı", "dakovo thor isi"),
                of("İstanbul", "istanbul"),
                of("élève, \u0065\u0301le\u0300ve", "eleve eleve"),
                of("Ωμέγας ΣΊΣΥΦΟΣ", "ωμεγασ σισυφοσ"),
                of("l’ordinateur don't e-mail", "l ordinateur don t e mail"),
                of("１２３ ﬁle ① ½ ª", "123 file 1 12 a"),
                of("Привет, ещё", "привет еще"),
                of("नमस्ते", "नमसत"),
                of("日本語 プリンター", "日本語 フリンター"),
                of("ℌ 𝐀 𝒳", "h a x"),
                of("C++ & R&D", "c r d"),
                of("\u0301 – …", ""),
                of("", ""));
    }

    private static FoldingVector of(String text, String words) {
        return new FoldingVector(
                text,
                Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty()).toList());
    }
}
