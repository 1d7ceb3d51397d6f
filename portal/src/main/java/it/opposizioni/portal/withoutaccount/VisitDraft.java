package it.opposizioni.portal.withoutaccount;

import com.fasterxml.jackson.annotation.JsonIgnore;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.clients.RegistryClient.CallIn;
import it.opposizioni.portal.lineproof.LineCodes;
import it.opposizioni.portal.withoutaccount.VisitClient.AskedProof;
import it.opposizioni.portal.withoutaccount.VisitClient.Registered;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How far somebody without an account has come. It is encrypted on the server; the browser has an id that opens it together with its cookie.
 *
 * @param visit at the registry
 * @param codeExpiresAt null until the line was called or written to
 * @param callIn what to call and to key; null unless a call is waited for
 * @param standing what the register has of the number; null until the line is proved
 * @param email null until given
 * @param media what to oppose; null until chosen
 * @param opened the code of the number was entered
 * @param registered what came of it; null before
 */
record VisitDraft(
        Aim aim,
        UUID visit,
        PhoneNumber number,
        Instant codeExpiresAt,
        CallIn callIn,
        String standing,
        String email,
        Instant emailCodeUntil,
        boolean emailConfirmed,
        List<String> media,
        boolean opened,
        Registered registered) {

    /** What somebody is here for. */
    enum Aim {
        REGISTER,
        MANAGE
    }

    static VisitDraft of(Aim aim, UUID visit, PhoneNumber number) {
        return new VisitDraft(aim, visit, number, null, null, null, null, null, false, null, false, null);
    }

    VisitDraft asked(AskedProof asked) {
        CallIn call = asked.callIn() == null ? null : new CallIn(asked.callIn(), asked.pin());
        return new VisitDraft(
                aim, visit, number, asked.expiresAt(), call, null, email, emailCodeUntil, false, media, false, null);
    }

    VisitDraft proven(String newStanding) {
        return new VisitDraft(
                aim, visit, number, codeExpiresAt, null, newStanding, null, null, false, media, false, null);
    }

    /** The line is proved, and the number is in the register already: its code opens it. */
    VisitDraft managing() {
        return new VisitDraft(
                Aim.MANAGE, visit, number, codeExpiresAt, null, standing, null, null, false, media, opened, null);
    }

    VisitDraft mailed(String address, Instant until) {
        return new VisitDraft(
                aim, visit, number, codeExpiresAt, null, standing, address, until, false, media, opened, null);
    }

    VisitDraft emailRead() {
        return new VisitDraft(
                aim, visit, number, codeExpiresAt, null, standing, email, emailCodeUntil, true, media, opened, null);
    }

    VisitDraft withMedia(List<String> chosen) {
        return new VisitDraft(
                aim,
                visit,
                number,
                codeExpiresAt,
                null,
                standing,
                email,
                emailCodeUntil,
                emailConfirmed,
                List.copyOf(chosen),
                opened,
                null);
    }

    VisitDraft open() {
        return new VisitDraft(
                aim,
                visit,
                number,
                codeExpiresAt,
                null,
                standing,
                email,
                emailCodeUntil,
                emailConfirmed,
                media,
                true,
                null);
    }

    VisitDraft done(Registered what) {
        return new VisitDraft(
                aim,
                visit,
                number,
                codeExpiresAt,
                null,
                standing,
                email,
                emailCodeUntil,
                emailConfirmed,
                media,
                opened,
                what);
    }

    @JsonIgnore
    public boolean isProven() {
        return standing != null;
    }

    @JsonIgnore
    public boolean isAsked() {
        return codeExpiresAt != null;
    }

    @JsonIgnore
    public boolean isMobile() {
        return LineCodes.isMobile(number);
    }

    @JsonIgnore
    public boolean isToRegister() {
        return aim == Aim.REGISTER;
    }

    private boolean isTaken() {
        return "BY_CODE".equals(standing) || "BY_ACCOUNT".equals(standing);
    }

    /** The page that wants the next answer. */
    String nextStep() {
        if (registered != null) {
            return "done";
        }
        if (!isProven()) {
            return "proof";
        }
        if (aim == Aim.MANAGE) {
            return opened ? "number" : "code";
        }
        if (isTaken()) {
            return "already-registered";
        }
        if (email == null) {
            return "email";
        }
        return !emailConfirmed ? "email-code" : media == null ? "choices" : "summary";
    }

    /** Whether that page can be shown: a later one wants the answers of those before. */
    boolean reaches(String step) {
        String next = nextStep();
        List<String> order = VisitSteps.PAGES;
        return step.equals(next)
                || registered == null
                        && isProven()
                        && aim == Aim.REGISTER
                        && !isTaken()
                        && order.contains(step)
                        && order.indexOf(step) <= order.indexOf(next);
    }
}
