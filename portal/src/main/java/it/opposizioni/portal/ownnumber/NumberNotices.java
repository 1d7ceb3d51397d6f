package it.opposizioni.portal.ownnumber;

import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Page;

/** What a number's page says once, after something was done on another page. */
public final class NumberNotices {

    private NumberNotices() {}

    /** @param done of the page's query; anything that is no notice says nothing */
    public static String of(String done, Page page) {
        OwnNumberTexts texts = Texts.of(OwnNumberTexts.class, page.lang());
        return switch (done) {
            case "renewed" -> texts.doneRenewed();
            case "renewed-ended" -> texts.doneRenewedEnded();
            case "asked" -> texts.doneAsked();
            case "dropped" -> texts.doneDropped();
            case "undone" -> texts.doneUndone();
            case null, default -> "";
        };
    }
}
