package it.opposizioni.portal.legacyimport;

import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.legacyimport.LegacyImportClient.Import;
import java.util.ArrayList;
import java.util.List;

/**
 * How far an import is, in words.
 *
 * @param percent of its numbers
 * @param facts a sentence each
 * @param said what is read out; changes a few times only
 */
record LegacyImportProgress(Import job, long percent, List<String> facts, String said) {

    private static final int QUARTER = 25;
    private static final int MINUTE = 60;

    static LegacyImportProgress of(Import job, Page page, LegacyImportTexts texts) {
        long done = job.recorded() + job.alreadyPresent();
        long all = done + job.remaining();
        long percent = all == 0 ? 100 : done * 100 / all;
        List<String> facts = new ArrayList<>();
        facts.add(texts.percent(Long.toString(percent)));
        if (job.perSecond() != null) {
            facts.add(texts.perSecond(page.formats().amount(job.perSecond())));
        }
        if (job.secondsLeft() != null) {
            facts.add(
                    job.secondsLeft() < MINUTE
                            ? texts.soon()
                            : texts.minutes(
                                    page.formats().amount(Math.ceilDiv(job.secondsLeft(), MINUTE))));
        }
        return new LegacyImportProgress(
                job, percent, facts, texts.percent(Long.toString(percent / QUARTER * QUARTER)));
    }
}
