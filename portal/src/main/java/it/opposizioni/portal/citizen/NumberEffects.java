package it.opposizioni.portal.citizen;

import it.opposizioni.portal.clients.RegistryClient.MediumStatus;
import it.opposizioni.portal.clients.RegistryClient.Opposition;
import it.opposizioni.portal.layout.Formats;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an opposition means for its number, in plain words: it is out of every list that is compared once it is recorded (DPR 26/2022 art. 7
 * c. 8), and from a day on nobody may call it, or write.
 */
final class NumberEffects {

    private NumberEffects() {}

    /** Empty once the opposition has ended, or its holder has asked to end it. What is about to end promises nothing. */
    static List<String> of(Opposition o, NumberTexts texts, Formats formats) {
        if (!o.isFreeToChange()) {
            return List.of();
        }
        String lists = o.isActivationAhead() ? texts.effectListsAlready() : texts.effectLists();
        return Stream.concat(
                        Stream.of(lists), o.datesOfWhatStays().stream().map(each -> sentence(each, texts, formats)))
                .toList();
    }

    private static String sentence(MediumStatus medium, NumberTexts texts, Formats formats) {
        boolean calls = medium.medium().equals("TELEPHONE");
        if (medium.isAhead()) {
            String active = formats.date(medium.activeFrom());
            return calls ? texts.effectCallsFrom(active) : texts.effectPostFrom(active);
        }
        return calls ? texts.effectCalls() : texts.effectPost();
    }
}
