package dev.servicecatalog.load;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Agreement;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Party;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that agreements are between two parties, and of the types that the type of the agreement is for. */
final class AgreementPartyCheck {
    private static final DiagnosticCode VALUE_NOT_ALLOWED = DiagnosticCode.error("value-not-allowed");

    private AgreementPartyCheck() {}

    static List<Diagnostic> check(Catalog catalog, Origins origins) {
        List<Diagnostic> findings = new ArrayList<>();
        for (Agreement agreement : catalog.agreements().values()) {
            if (agreement.provider().isPresent() && agreement.provider().equals(agreement.customer())) {
                findings.add(found(
                        agreement,
                        "customer",
                        "\"" + agreement.customer().get() + "\" promises this to itself",
                        "Name two parties.",
                        origins));
                continue;
            }
            agreement.type().ifPresent(type -> {
                check(catalog, agreement, "provider", agreement.provider(), providers(type), origins)
                        .ifPresent(findings::add);
                check(catalog, agreement, "customer", agreement.customer(), customers(type), origins)
                        .ifPresent(findings::add);
            });
        }
        return findings;
    }

    private static Set<Party.Type> providers(Agreement.Type type) {
        return EnumSet.of(type == Agreement.Type.SUPPLIER_CONTRACT ? Party.Type.SUPPLIER : Party.Type.TEAM);
    }

    private static Set<Party.Type> customers(Agreement.Type type) {
        return switch (type) {
            case SLA -> EnumSet.of(Party.Type.BUSINESS_UNIT);
            case OLA -> EnumSet.of(Party.Type.TEAM);
            case SUPPLIER_CONTRACT -> EnumSet.of(Party.Type.TEAM, Party.Type.BUSINESS_UNIT);
        };
    }

    private static Optional<Diagnostic> check(
            Catalog catalog,
            Agreement agreement,
            String key,
            Optional<String> name,
            Set<Party.Type> fitting,
            Origins origins) {
        return name.map(catalog.parties()::get)
                .filter(party ->
                        party.type().filter(is -> !fitting.contains(is)).isPresent())
                .map(party -> found(
                        agreement,
                        key,
                        "\"%s\" is a %s, but the %s of an agreement of type %s is a %s"
                                .formatted(
                                        party.name(),
                                        words(party.type().stream().toList()),
                                        key,
                                        agreement
                                                .type()
                                                .orElseThrow()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'),
                                        words(fitting)),
                        "Name a " + words(fitting) + ", or correct the `type` of the agreement.",
                        origins));
    }

    private static String words(Collection<Party.Type> types) {
        return types.stream()
                .map(type -> type.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(" or a "));
    }

    private static Diagnostic found(Agreement agreement, String key, String message, String remedy, Origins origins) {
        return Diagnostic.of(
                VALUE_NOT_ALLOWED,
                origins.place(agreement.id(), "spec", key),
                message,
                remedy,
                agreement.id().toString());
    }
}
