package it.opposizioni.portal.citizen;

import it.opposizioni.portal.clients.RegistryClient.HistoryItem;
import it.opposizioni.portal.clients.RegistryClient.Opposition;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Page;
import java.util.ArrayList;
import java.util.List;

/** One thing that happened to a number, in words. */
record HistoryLine(String title, String when, String tone) {

    /** Newest first, with the moment it became active where that is reached. */
    static List<HistoryLine> of(Opposition opposition, List<HistoryItem> items, Page page) {
        CitizenTexts texts = Texts.of(CitizenTexts.class, page.lang());
        List<HistoryLine> lines = new ArrayList<>();
        for (HistoryItem item : items) {
            lines.add(
                    new HistoryLine(title(item.change(), texts), page.formats().time(item.at()), "done"));
        }
        if (opposition.status().equals("ACTIVE")) {
            lines.add(new HistoryLine(texts.changeActive(), page.formats().time(opposition.activeFrom()), "done"));
        }
        return lines.reversed();
    }

    private static String title(String change, CitizenTexts texts) {
        return switch (change) {
            case "CARRIED_OVER" -> texts.changeCarriedOver();
            case "CLAIMED" -> texts.changeClaimed();
            case "WITHDRAWN" -> texts.changeWithdrawn();
            case "CEASED" -> texts.changeCeased();
            default -> texts.changeRegistered();
        };
    }
}
