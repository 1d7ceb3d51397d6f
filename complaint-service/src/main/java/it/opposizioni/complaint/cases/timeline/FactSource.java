package it.opposizioni.complaint.cases.timeline;

import it.opposizioni.complaint.evidence.Source;
import it.opposizioni.kit.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who says a fact of a case's timeline: by it readers choose what they see. */
@Schema(name = "CaseTimelineSource")
enum FactSource {
    REPORTER(Source.REPORTER.label()),
    REGISTER(Source.REGISTER.label()),
    OPERATORS(Source.OPERATORS.label()),
    /** The one that the case is about. */
    OPERATOR(Text.of("l’operatore", "the operator")),
    AUTHORITY(Text.of("l’autorità", "the authority"));

    private final Text label;

    FactSource(Text label) {
        this.label = label;
    }

    Text label() {
        return label;
    }

    static FactSource of(Source source) {
        return switch (source) {
            case REPORTER -> REPORTER;
            case REGISTER -> REGISTER;
            case OPERATORS -> OPERATORS;
        };
    }
}
