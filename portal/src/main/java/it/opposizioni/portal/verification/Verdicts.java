package it.opposizioni.portal.verification;

import it.opposizioni.kit.signature.VerificationCode;
import it.opposizioni.portal.campaign.PurposeLabels;
import it.opposizioni.portal.i18n.FieldTexts;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.verification.ReceiptClient.Counts;
import it.opposizioni.portal.verification.ReceiptClient.Verification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Puts what the service says of a receipt into words. */
@ApplicationScoped
class Verdicts {

    private final Page page;

    Verdicts(Page page) {
        this.page = page;
    }

    Verdict of(Verification v) {
        VerificationTexts texts = texts();
        if (v.callLog() != null) {
            String period = texts.callLogText(
                    page.formats().time(v.callLog().firstCall()),
                    page.formats().time(v.callLog().lastCall()));
            return new Verdict(texts.callLogTitle(), period, "ok", true);
        }
        return switch (v.outcome()) {
            case "VALID" ->
                v.alive()
                        ? new Verdict(
                                texts.validTitle(),
                                texts.validText(page.formats().lastDay(v.validUntil())),
                                "ok",
                                true)
                        : new Verdict(
                                texts.pastTitle(),
                                texts.pastText(page.formats().lastDay(v.validUntil())),
                                "wait",
                                true);
            case "SUPERSEDED" -> new Verdict(texts.supersededTitle(), texts.supersededText(), "wait", true);
            case "ALTERED" -> altered();
            default -> new Verdict(texts.unknownTitle(), texts.unknownText(), "bad", false);
        };
    }

    Verdict altered() {
        return new Verdict(texts().alteredTitle(), texts().alteredText(), "bad", false);
    }

    Verdict tooMany(Optional<Duration> wait) {
        VerificationTexts texts = texts();
        String text = wait.map(w -> texts.tooManyWait(Long.toString(Math.max(1, w.toSeconds()))))
                .orElseGet(texts::tooMany);
        return new Verdict(texts.tooManyTitle(), text, "wait", false);
    }

    Verdict later() {
        return new Verdict(texts().laterTitle(), texts().later(), "wait", false);
    }

    ReceiptView words(Verification v) {
        VerificationTexts texts = texts();
        Formats formats = page.formats();
        String match =
                v.file() == null || v.file().matches() == null ? "" : v.file().matches();
        return new ReceiptView(
                v.code() == null ? "" : VerificationCode.printed(v.code()),
                v.purpose() == null ? "" : PurposeLabels.purpose(v.purpose(), page.lang()),
                v.medium() == null ? "" : PurposeLabels.medium(v.medium(), page.lang()),
                counts(v, formats, texts),
                v.registerAsOf() == null || v.callLog() != null
                        ? ""
                        : texts.versionAsOf(formats.amount(v.registerVersion()), formats.time(v.registerAsOf())),
                v.registerSequence() == null
                        ? ""
                        : Texts.of(FieldTexts.class, page.lang()).eventNumber(formats.amount(v.registerSequence())),
                match.isEmpty() ? "" : match(match, texts),
                !match.isEmpty() && !match.equals("NONE"));
    }

    private static String counts(Verification v, Formats formats, VerificationTexts texts) {
        if (v.callLog() != null) {
            return texts.callLogCounts(
                    formats.amount(v.callLog().calls()),
                    formats.amount(v.callLog().calls() - v.callLog().unremarkable()));
        }
        return v.counts() == null ? "" : counts(v.counts(), formats, texts);
    }

    private static String counts(Counts c, Formats formats, VerificationTexts texts) {
        return texts.countsText(
                formats.amount(c.received()),
                formats.amount(c.callable()),
                formats.amount(c.opposed()),
                formats.amount(c.exempted()),
                formats.amount(c.invalid()));
    }

    private static String match(String code, VerificationTexts texts) {
        return switch (code) {
            case "INPUT" -> texts.matchInput();
            case "CALLABLE" -> texts.matchCallable();
            case "OPPOSED" -> texts.matchOpposed();
            case "EXEMPTED" -> texts.matchExempted();
            case "INVALID" -> texts.matchInvalid();
            case "FINDINGS" -> texts.matchFindings();
            default -> texts.matchNone();
        };
    }

    private VerificationTexts texts() {
        return Texts.of(VerificationTexts.class, page.lang());
    }
}
