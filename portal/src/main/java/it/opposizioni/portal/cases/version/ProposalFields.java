package it.opposizioni.portal.cases.version;

import it.opposizioni.portal.cases.CaseClient.Decision;
import it.opposizioni.portal.cases.CaseClient.Measure;
import it.opposizioni.portal.cases.CaseClient.Norm;
import it.opposizioni.portal.cases.CaseClient.Norms;
import it.opposizioni.portal.cases.CaseClient.Worksheet;
import it.opposizioni.portal.cases.DecisionLabels;
import it.opposizioni.portal.cases.DecisionTexts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.passedon.PassedOnTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A decision as its fields in words, so that two of them can be compared. */
final class ProposalFields {

    private final Map<String, String> measures;
    private final Map<String, String> norms;
    private final DecisionTexts texts;
    private final PassedOnTexts passedOn;
    private final DecisionLabels words;
    private final Formats formats;

    ProposalFields(Norms norms, Lang lang) {
        this.measures = norms.measures().stream().collect(Collectors.toMap(Measure::code, Measure::text));
        this.norms = norms.norms().stream().collect(Collectors.toMap(Norm::code, Norm::text));
        this.texts = Texts.of(DecisionTexts.class, lang);
        this.passedOn = Texts.of(PassedOnTexts.class, lang);
        this.words = DecisionLabels.in(lang);
        this.formats = Formats.of(lang);
    }

    /** One field that differs. */
    record Changed(String field, ChangedText text) {}

    /** In the order of the page. */
    List<Changed> between(Decision before, Decision after) {
        Map<String, String> old = of(before);
        List<Changed> changed = new ArrayList<>();
        of(after).forEach((field, now) -> {
            if (!now.equals(old.get(field))) {
                changed.add(new Changed(field, ChangedText.of(old.get(field), now)));
            }
        });
        return changed;
    }

    /** All of them; what is not filled in is empty. */
    private Map<String, String> of(Decision decision) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(texts.outcome(), words.outcome(decision.outcome()));
        fields.put(passedOn.to(), words.authorities().name(decision.passedOnTo()));
        fields.put(texts.measures(), all(decision.measures(), measures));
        fields.put(texts.grounds(), all(decision.grounds(), norms));
        fields.put(texts.facts(), decision.facts());
        fields.put(texts.reasons(), decision.reasons());
        fields.put(texts.reasonForReporters(), decision.reasonForReporters());
        fields.put(texts.turnover(), amount(decision.turnover()));
        fields.put(texts.amount(), amount(decision.amount()));
        Worksheet sheet = decision.worksheet();
        fields.put(texts.conduct(), of(sheet, Worksheet::conduct));
        fields.put(texts.seriousness(), of(sheet, each -> words.seriousness(each.seriousness())));
        fields.put(texts.startingPoint(), of(sheet, Worksheet::startingPoint));
        fields.put(texts.circumstances(), of(sheet, Worksheet::circumstances));
        fields.put(texts.proportionality(), of(sheet, Worksheet::proportionality));
        return fields;
    }

    private static String of(Worksheet sheet, Function<Worksheet, String> field) {
        return sheet == null ? "" : Objects.requireNonNullElse(field.apply(sheet), "");
    }

    private String amount(Long euros) {
        return euros == null ? "" : formats.amount(euros);
    }

    private static String all(List<String> codes, Map<String, String> labels) {
        return codes == null
                ? ""
                : codes.stream().map(code -> labels.getOrDefault(code, code)).collect(Collectors.joining("; "));
    }
}
