package it.opposizioni.portal.caller;

import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.clients.UpstreamLog;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks the service who called, for the page and for the box on other sites. */
@ApplicationScoped
class CallerQuestion {

    private static final int LONGEST = 60;

    private final Page page;
    private final CallerClient callers;
    private final CallerConfig law;

    CallerQuestion(Page page, @RestClient CallerClient callers, CallerConfig law) {
        this.page = page;
        this.callers = callers;
        this.law = law;
    }

    /**
     * What there is to show.
     *
     * @param card null where there is no answer
     * @param trouble why there is none now; empty when there is one, or nothing was asked, or the form says it
     */
    record Answer(int status, Form form, CallerCard card, String trouble) {

        boolean isMissing() {
            return card == null;
        }
    }

    /** The form before anything was asked. */
    static Answer nothingYet() {
        return new Answer(200, Form.empty(), null, "");
    }

    /** @param on a day in the past; null or empty for now */
    Answer ask(String number, String on) {
        Form form = Form.empty().with("n", number == null ? "" : number).with("on", on == null ? "" : on);
        CallerTexts texts = texts();
        String asked = form.value("n");
        reason(asked, texts).ifPresent(reason -> form.reject("n", reason));
        return form.isWrong() ? new Answer(422, form, null, "") : lookUp(asked, form, texts);
    }

    CallerTexts texts() {
        return Texts.of(CallerTexts.class, page.lang());
    }

    /** Why this cannot be asked at all. The service decides everything else about numbers. */
    private static Optional<String> reason(String asked, CallerTexts texts) {
        if (asked.isEmpty()) {
            return Optional.of(texts.missing());
        }
        if (asked.chars().noneMatch(Character::isDigit)) {
            return Optional.of(texts.notANumber());
        }
        return asked.length() > LONGEST ? Optional.of(texts.tooLong()) : Optional.empty();
    }

    private Answer lookUp(String asked, Form form, CallerTexts texts) {
        try {
            // a slash would lead to another address of the service, and numbers can be read without it
            CallerClient.Caller caller = callers.callerOn(asked.replace('/', ' '), day(form));
            return new Answer(200, form, CallerCard.of(caller, texts, page, law), "");
        } catch (UpstreamException e) {
            return refused(e, form, texts);
        } catch (ProcessingException e) {
            UpstreamLog.failed("the look-up does not answer", e);
            return new Answer(503, form, null, texts.later());
        }
    }

    /** As the service reads it; what is no day is for the service to refuse. Null for now. */
    private static String day(Form form) {
        String typed = form.value("on");
        return typed.isEmpty() ? null : form.day("on").map(LocalDate::toString).orElse(typed);
    }

    private static Answer refused(UpstreamException e, Form form, CallerTexts texts) {
        if (e.status() == 429) {
            String wait = e.retryAfter()
                    .map(seconds -> texts.tooManyWait(Math.max(1, seconds.toSeconds())))
                    .orElseGet(texts::tooMany);
            return new Answer(429, form, null, wait);
        }
        if (e.isPassing()) {
            UpstreamLog.failed("the look-up fails", e);
            return new Answer(503, form, null, texts.later());
        }
        if (e.isCorrectable() && e.problem().isPresent()) {
            FormProblems.into(form, e, "n", pointer -> pointer.equals("/on") ? "on" : "n");
        } else {
            form.reject("n", texts.notANumber());
        }
        return new Answer(422, form, null, "");
    }
}
