package dev.servicecatalog.output.report;

import dev.servicecatalog.gate.PolicyCaseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How the cases of a policy went, as a table for a terminal, and what no case has tried. */
public final class PolicyTestText {
    private PolicyTestText() {}

    /**
     * The table.
     *
     * @param parts all that can apply, in the order stated
     */
    public static String table(List<PolicyCaseResult> results, List<String> parts) {
        StringBuilder out = new StringBuilder();
        for (PolicyCaseResult result : results) {
            out.append(result.wrong().isEmpty() ? "ok     " : "wrong  ")
                    .append(OneLine.of(result.stated().name()))
                    .append(": ")
                    .append(result.decision().outcome().words())
                    .append('\n');
        }
        Set<String> fired = new TreeSet<>();
        results.forEach(result -> fired.addAll(result.fired()));
        List<String> untried = new ArrayList<>(parts);
        untried.removeAll(fired);
        out.append(parts.size() - untried.size())
                .append(" of ")
                .append(parts.size())
                .append(" parts of the policy applied in some case")
                .append(untried.isEmpty() ? "\n" : "; no case tries\n");
        untried.forEach(part -> out.append("       ").append(OneLine.of(part)).append('\n'));
        return out.toString();
    }
}
