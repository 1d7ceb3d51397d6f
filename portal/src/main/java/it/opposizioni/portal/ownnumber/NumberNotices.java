package it.opposizioni.portal.ownnumber;

import it.opposizioni.portal.clients.RegistryClient.Opposition;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Page;
import java.time.Duration;
import java.time.Instant;

/** What a number's page says once, after something was done on another page; and what is said before a renewal. */
public final class NumberNotices {

    private static final Duration SHORTLY = Duration.ofHours(24);

    private NumberNotices() {}

    /**
     * Only what is still true: the address stays in the browser's history, and the number may have changed since.
     *
     * @param done of the page's query; anything that is no notice says nothing
     */
    public static String of(String done, Opposition opposition, Page page) {
        if (opposition.endedAt() != null) {
            return "";
        }
        OwnNumberTexts texts = Texts.of(OwnNumberTexts.class, page.lang());
        boolean ending = opposition.isEndAsked();
        return switch (done) {
            case "renewed" -> texts.doneRenewed();
            case "renewed-ended" -> texts.doneRenewedEnded();
            case "asked" -> ending ? texts.doneAsked() : "";
            case "dropped" -> ending ? "" : texts.doneDropped();
            case "undone" -> ending ? "" : texts.doneUndone();
            case null, default -> "";
        };
    }

    /**
     * Before a renewal: that a short while ago consents were cancelled, by another one or by the registration. It can be done as often as wanted
     * (DPR 26/2022 art. 7 c. 8), and mostly need not be.
     *
     * @return empty where that is longer ago
     */
    public static String beforeRenewal(Opposition opposition, Instant now, Page page) {
        Instant since = opposition.consentsRevokedAsOf();
        return since == null || since.isBefore(now.minus(SHORTLY))
                ? ""
                : Texts.of(OwnNumberTexts.class, page.lang())
                        .renewalShortlyAfter(page.formats().time(since));
    }
}
