package it.opposizioni.portal.caller;

import it.opposizioni.portal.caller.CallerClient.Caller;
import it.opposizioni.portal.caller.CallerClient.Declarant;
import it.opposizioni.portal.layout.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the answer is worth, in a few sentences below it: since when, how surely, and what it means where nobody is named. */
final class Standing {

    /** Numbers that can be anybody's line; the others are given to companies only. */
    private static final Set<String> SUBSCRIBERS = Set.of("FIXED", "MOBILE");

    private final CallerTexts texts;
    private final Formats formats;
    private final CallerConfig law;

    Standing(CallerTexts texts, Formats formats, CallerConfig law) {
        this.texts = texts;
        this.formats = formats;
        this.law = law;
    }

    List<String> of(Caller caller) {
        List<String> sentences = new ArrayList<>();
        if (caller.operators().isEmpty()) {
            nobody(caller, sentences);
        }
        for (Declarant declarant : caller.operators()) {
            String declared = declared(declarant, caller);
            sentences.add(
                    caller.operators().size() == 1
                            ? texts.declaredNumber(declared)
                            : texts.declaredBy(declarant.name(), declared));
        }
        if ("SUSPENDED".equals(caller.outcome())) {
            sentences.add(caller.explanation());
        } else if (caller.disputed()) {
            sentences.add(texts.disputed());
        }
        return sentences;
    }

    private String declared(Declarant declarant, Caller caller) {
        String since = formats.date(declarant.declaredFrom());
        if (declarant.declaredUntil() != null) {
            return texts.declaredFromTo(since, formats.date(declarant.declaredUntil()));
        }
        if (declarant.verifiedAt() != null) {
            return texts.declaredAndVerified(since, formats.date(declarant.verifiedAt()));
        }
        return SUBSCRIBERS.contains(caller.kind()) ? texts.declaredNotVerified(since) : texts.declaredSince(since);
    }

    private void nobody(Caller caller, List<String> sentences) {
        switch (caller.outcome()) {
            case "FOREIGN" -> sentences.add(texts.foreignMeans());
            case "IMPOSSIBLE" -> sentences.add(texts.impossibleMeans());
            case "SHORT_CODE" ->
                sentences.add("EMERGENCY".equals(caller.kind()) ? texts.doHangUp() : texts.shortCodeMeans());
            default -> notDeclared(caller, sentences);
        }
    }

    private void notDeclared(CallerClient.Caller caller, List<String> sentences) {
        if ("MARKETING_PREFIX".equals(caller.kind())) {
            sentences.add(texts.marketingMeans());
        } else if ("STATISTICS_PREFIX".equals(caller.kind())) {
            sentences.add(texts.statisticsMeans());
        }
        sentences.add(texts.notDeclaredMeans());
        sentences.add(texts.notDeclaredCosts(formats.amount(law.rocSanction())));
    }
}
