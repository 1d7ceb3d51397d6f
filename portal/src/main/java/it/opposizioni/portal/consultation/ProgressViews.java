package it.opposizioni.portal.consultation;

import it.opposizioni.portal.consultation.ConsultationClient.Consultation;
import it.opposizioni.portal.consultation.ConsultationClient.Progress;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says how far a comparison is, and why it failed. */
@ApplicationScoped
class ProgressViews {

    private static final int FEW_SECONDS = 5;
    private static final int MANY_SECONDS = 90;
    private static final int QUARTER = 25;

    private final Page page;

    ProgressViews(Page page) {
        this.page = page;
    }

    ProgressView job(Consultation c) {
        ConsultationTexts texts = texts();
        boolean arriving = c.state().equals("RECEIVING");
        int at = stage(c);
        List<String> labels = List.of(
                arriving ? texts.stageReceiving() : texts.stageReceived(),
                c.isWaitingForRegister() ? texts.stageWaitingForRegister() : texts.stageQueued(),
                texts.stageComparing(),
                texts.stageSealing());
        List<ProgressView.Stage> stages = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            String css = i < at ? "done" : i == at ? "now" : "later";
            String said = i < at ? texts.stageDone() : i == at ? texts.stageNow() : texts.stageLater();
            stages.add(new ProgressView.Stage(labels.get(i), css, said));
        }
        if (c.isWaitingForRegister()) {
            String waits = texts.progressWaiting(page.formats().time(c.waitingSince()));
            return new ProgressView(
                    c.id(), stages, null, List.of(waits, texts.progressWaitingSafe()), texts.saidWaiting(), false);
        }
        Long place = c.progress() == null ? null : c.progress().place();
        if (place != null) {
            String queued = texts.progressPlace(page.formats().amount(place));
            return new ProgressView(c.id(), stages, null, List.of(queued), queued, arriving);
        }
        Integer percent = percent(c.progress());
        return new ProgressView(c.id(), stages, percent, facts(c, percent, texts), said(at, percent, texts), arriving);
    }

    /** Which of the stages it is in; a list that is compared while it arrives is in the comparison from the start. */
    private static int stage(Consultation c) {
        String stage = c.progress() == null || c.progress().stage() == null
                ? ""
                : c.progress().stage().toUpperCase(Locale.ROOT);
        if (c.state().equals("RECEIVING")) {
            return c.received() > 0 ? 2 : 0;
        }
        if (stage.equals("QUEUED") || c.isWaitingForRegister()) {
            return 1;
        }
        // the last line is compared: what remains is the seal
        Integer percent = percent(c.progress());
        return percent != null && percent == 100 ? 3 : 2;
    }

    private static Integer percent(Progress progress) {
        if (progress == null || progress.totalBytes() == null || progress.totalBytes() <= 0) {
            return null;
        }
        return (int) Math.min(100, progress.doneBytes() * 100 / progress.totalBytes());
    }

    private List<String> facts(Consultation c, Integer percent, ConsultationTexts texts) {
        Progress progress = c.progress();
        List<String> facts = new ArrayList<>();
        if (percent != null) {
            facts.add(texts.progressPercent(percent.toString()));
        }
        long lines = progress == null ? c.received() : Math.max(progress.lines(), c.received());
        if (lines > 0) {
            facts.add(
                    lines == 1
                            ? texts.progressOneLine()
                            : texts.progressLines(page.formats().amount(lines)));
        } else if (progress != null && progress.doneBytes() > 0 && percent == null) {
            long kilobytes = page.formats().kilobytes(progress.doneBytes());
            facts.add(texts.progressArrived(page.formats().amount(kilobytes)));
        }
        if (progress != null && progress.secondsLeft() != null) {
            facts.add(left(progress.secondsLeft(), texts));
        }
        return facts;
    }

    private static String left(long seconds, ConsultationTexts texts) {
        if (seconds <= FEW_SECONDS) {
            return texts.timeSoon();
        }
        return seconds < MANY_SECONDS
                ? texts.timeSeconds(Long.toString(seconds))
                : texts.timeMinutes(Long.toString((seconds + 59) / 60));
    }

    private static String said(int stage, Integer percent, ConsultationTexts texts) {
        if (stage == 3) {
            return texts.saidSealing();
        }
        return percent == null || percent < QUARTER
                ? texts.saidStarted()
                : texts.saidQuarter(Integer.toString(percent / QUARTER * QUARTER));
    }

    /** Empty unless it failed. */
    String failure(Consultation c) {
        ConsultationTexts texts = texts();
        if (!c.state().equals("FAILED")) {
            return "";
        }
        if (c.failureDetail() != null && !c.failureDetail().isBlank()) {
            return c.failureDetail();
        }
        return c.failure() == null
                        || c.failure().startsWith("INTERRUPT")
                        || c.failure().startsWith("ABANDON")
                ? texts.failureInterrupted()
                : texts.failureOther(c.failure());
    }

    private ConsultationTexts texts() {
        return Texts.of(ConsultationTexts.class, page.lang());
    }
}
