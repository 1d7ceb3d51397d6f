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
 * @param media what to oppose; null until chosen
 * @param opened the code of the number was entered
 * @param registered what came of it; null before
 * @param stay what was registered before this number
 */
record VisitDraft(
        Aim aim,
        UUID visit,
        PhoneNumber number,
        LineProof line,
        EmailProof email,
        List<String> media,
        boolean opened,
        Registered registered,
        VisitStay stay) {

    private static final String PASSED_ON = "PASSED_ON";

    VisitDraft {
        // a draft of the release before has none
        stay = stay == null ? VisitStay.NONE : stay;
    }

    /** What somebody is here for. */
    enum Aim {
        REGISTER,
        MANAGE
    }

    /**
     * How far the proof of the line is.
     *
     * @param codeExpiresAt null until a code or a call was asked for
     * @param callIn what to call and to key; null unless a call is waited for
     * @param standing what the register has of the number, or PASSED_ON where that is to end because the line has changed hands; null until
     *     the line is proved
     * @param proof that was asked for last; null before, and where the release before asked for it
     */
    record LineProof(Instant codeExpiresAt, CallIn callIn, String standing, UUID proof) {

        private static final LineProof NONE = new LineProof(null, null, null, null);
    }

    /**
     * How far the proof of the e-mail address is.
     *
     * @param address null until given
     * @param codeUntil null until a code was sent to it
     */
    record EmailProof(String address, Instant codeUntil, boolean confirmed) {

        private static final EmailProof NONE = new EmailProof(null, null, false);

        /** Nobody confirms an address twice. */
        private static EmailProof of(VisitStay stay) {
            return stay.isEmpty() ? NONE : new EmailProof(stay.address(), null, true);
        }
    }

    static VisitDraft of(Aim aim, UUID visit, PhoneNumber number, VisitStay stay) {
        return new VisitDraft(aim, visit, number, LineProof.NONE, EmailProof.NONE, null, false, null, stay);
    }

    VisitDraft asked(AskedProof asked) {
        CallIn call = asked.callIn() == null ? null : new CallIn(asked.callIn(), asked.pin());
        LineProof begun = new LineProof(asked.expiresAt(), call, null, asked.id());
        return new VisitDraft(aim, visit, number, begun, email, media, false, null, stay);
    }

    VisitDraft proven(String standing) {
        LineProof proven = new LineProof(line.codeExpiresAt(), null, standing, null);
        return new VisitDraft(aim, visit, number, proven, EmailProof.of(stay), media, false, null, stay);
    }

    /** The line is proved, and the number is in the register already: its code opens it. */
    VisitDraft managing() {
        return new VisitDraft(Aim.MANAGE, visit, number, line, EmailProof.NONE, media, opened, null, stay);
    }

    /** The line is another person's now: what the register has ends with the new registration, for which an address is to be confirmed. */
    VisitDraft passedOn() {
        LineProof proven = new LineProof(line.codeExpiresAt(), null, PASSED_ON, null);
        return new VisitDraft(aim, visit, number, proven, EmailProof.NONE, media, false, null, stay);
    }

    VisitDraft mailed(String address, Instant until) {
        return withEmail(new EmailProof(address, until, false));
    }

    VisitDraft emailRead() {
        return withEmail(new EmailProof(email.address(), email.codeUntil(), true));
    }

    private VisitDraft withEmail(EmailProof changed) {
        return new VisitDraft(aim, visit, number, line, changed, media, opened, null, stay);
    }

    VisitDraft withMedia(List<String> chosen) {
        return new VisitDraft(aim, visit, number, line, email, List.copyOf(chosen), opened, null, stay);
    }

    VisitDraft open() {
        return new VisitDraft(aim, visit, number, line, email, media, true, null, stay);
    }

    VisitDraft done(Registered what) {
        return new VisitDraft(aim, visit, number, line, email, media, opened, what, stay);
    }

    /** What was registered up to now, this number included, whose draft that is. */
    VisitStay soFar(UUID draft) {
        return registered == null ? stay : stay.with(draft, registered, email.address());
    }

    @JsonIgnore
    public boolean isProven() {
        return line.standing() != null;
    }

    @JsonIgnore
    public boolean isAsked() {
        return line.codeExpiresAt() != null;
    }

    boolean awaitsCode() {
        return isAsked() && !isProven() && line.callIn() == null;
    }

    @JsonIgnore
    public boolean isMobile() {
        return LineCodes.isMobile(number);
    }

    @JsonIgnore
    public boolean isToRegister() {
        return aim == Aim.REGISTER;
    }

    /** The portal's own path of the page where this number was given, to give another one instead. */
    public String numberPage() {
        if (!stay.isEmpty()) {
            return VisitSteps.path(stay.draft(), VisitSteps.ANOTHER);
        }
        return isToRegister() ? VisitSteps.START : VisitSteps.MANAGE;
    }

    @JsonIgnore
    public boolean isPassedOn() {
        return PASSED_ON.equals(line.standing());
    }

    private boolean isTaken() {
        return "BY_CODE".equals(line.standing()) || "BY_ACCOUNT".equals(line.standing());
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
        if (email.address() == null) {
            return "email";
        }
        return !email.confirmed() ? "email-code" : media == null ? "choices" : "summary";
    }

    /** Whether that page can be shown: a later one wants the answers of those before. */
    boolean reaches(String step) {
        String next = nextStep();
        if (step.equals(VisitSteps.ANOTHER)) {
            return registered != null && stay.registered().size() + 1 < VisitStay.MOST;
        }
        List<String> order = VisitSteps.PAGES;
        if (step.equals("email-code") && email.codeUntil() == null) {
            // confirmed with the number before
            return false;
        }
        return step.equals(next)
                || registered == null
                        && isProven()
                        && aim == Aim.REGISTER
                        && !isTaken()
                        && order.contains(step)
                        && order.indexOf(step) <= order.indexOf(next);
    }
}
