package it.opposizioni.portal.delegation;

import it.opposizioni.portal.delegation.DelegationClient.Delegation;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Page;
import java.util.UUID;

/**
 * A delegation in words.
 *
 * @param person the other one
 * @param taxCode nearly all of it hidden
 * @param until when it is over, or was; or by when it is answered
 * @param received whether the visitor is who acts
 * @param represented an organisation, which the visitor represents: it has a page of its own
 */
record DelegationLine(
        UUID id,
        String person,
        String taxCode,
        String state,
        String tone,
        String until,
        String offered,
        boolean received,
        boolean waiting,
        boolean active,
        boolean represented) {

    static DelegationLine of(Delegation delegation, Page page) {
        DelegationTexts texts = Texts.of(DelegationTexts.class, page.lang());
        return new DelegationLine(
                delegation.id(),
                delegation.person(),
                delegation.taxCode(),
                state(delegation, texts),
                delegation.isActive() ? "ok" : delegation.isOffered() ? "wait" : "",
                until(delegation, texts, page),
                page.formats().date(delegation.offeredAt()),
                delegation.isReceived(),
                delegation.isOffered(),
                delegation.isActive(),
                delegation.isRepresented());
    }

    /** Also in templates. */
    public boolean over() {
        return !waiting && !active;
    }

    String title(DelegationTexts texts) {
        if (over()) {
            return texts.overTitle(person);
        }
        if (received) {
            return waiting ? texts.askedTitle(person) : texts.receivedTitle(person);
        }
        return waiting ? texts.offeredTitle(person) : texts.givenTitle(person);
    }

    /** The same of one in the name of an organisation. */
    String titleFor(String organisation, DelegationTexts texts) {
        if (over()) {
            return texts.overTitle(person);
        }
        return waiting ? texts.offeredTitle(person) : texts.organisationGivenTitle(person, organisation);
    }

    private static String state(Delegation delegation, DelegationTexts texts) {
        return switch (delegation.state()) {
            case "OFFERED" -> delegation.isReceived() ? texts.toAnswer() : texts.waiting();
            case "ACTIVE" -> texts.inForce();
            case "DECLINED" -> texts.declined();
            case "EXPIRED" -> texts.expired();
            default -> texts.ended();
        };
    }

    private static String until(Delegation delegation, DelegationTexts texts, Page page) {
        if (delegation.isOffered()) {
            return texts.answerBy(page.formats().lastDay(delegation.answerBy()));
        }
        if (delegation.isRepresented()) {
            return texts.representedSince(page.formats().date(delegation.acceptedAt()));
        }
        if (delegation.isActive()) {
            return delegation.lastDay() == null
                    ? texts.withoutEnd()
                    : texts.until(page.formats().date(delegation.lastDay()));
        }
        return texts.overSince(page.formats().date(delegation.endedAt()));
    }
}
