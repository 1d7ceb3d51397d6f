package it.opposizioni.portal.consultation;

import it.opposizioni.portal.consultation.ConsultationClient.Consultation;
import it.opposizioni.portal.consultation.ConsultationClient.ResultFile;
import it.opposizioni.portal.consultation.ResultView.Copy;
import it.opposizioni.portal.consultation.ResultView.Download;
import it.opposizioni.portal.consultation.ResultView.Part;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts a sealed consultation into words and figures. */
@ApplicationScoped
class Results {

    private static final int BAR = 1000;
    private static final double LEAST_SHARE = 0.001;

    /** The order of the downloads: first the result, then what has to be corrected. */
    private static final List<String> ORDER = List.of("callable", "opposed", "exempted", "invalid");

    private final Page page;
    private final ConsultationRows lines;
    private final Parties parties;

    Results(Page page, ConsultationRows lines, Parties parties) {
        this.page = page;
        this.parties = parties;
        this.lines = lines;
    }

    ResultView of(Consultation c) {
        ResultTexts texts = Texts.of(ResultTexts.class, page.lang());
        boolean alive = c.state().equals("SEALED") && c.lastValidDay() != null;
        return new ResultView(
                c,
                parties.sentence(c),
                !parties.isMadeForUs(c),
                lines.state(c),
                lines.tone(c),
                lines.isExpiring(c),
                alive ? validity(c, texts) : "",
                alive ? left(lines.daysLeft(c), texts) : "",
                parts(c, texts),
                c.files().stream()
                        .sorted(Comparator.comparingInt(file -> ORDER.indexOf(file.name())))
                        .map(file -> download(c, file, texts))
                        .toList());
    }

    private String validity(Consultation c, ResultTexts texts) {
        String date = page.formats().date(c.lastValidDay());
        return c.isForPost() ? texts.validPost(date) : texts.validCalls(date);
    }

    private static String left(long days, ResultTexts texts) {
        if (days <= 0) {
            return texts.lastDay();
        }
        return days == 1 ? texts.oneDayLeft() : texts.daysLeft(Long.toString(days));
    }

    private List<Part> parts(Consultation c, ResultTexts texts) {
        long all = c.callable() + c.opposed() + c.exempted() + c.invalid();
        List<Part> parts = new ArrayList<>();
        boolean post = c.isForPost();
        String callable = post
                ? texts.callablePost()
                : Texts.of(ConsultationTexts.class, page.lang()).callable();
        double from = add(parts, 0, all, callable, c.callable(), "callable");
        from = add(parts, from, all, post ? texts.exemptedPost() : texts.exempted(), c.exempted(), "exempted");
        from = add(parts, from, all, post ? texts.opposedPost() : texts.opposed(), c.opposed(), "opposed");
        add(parts, from, all, texts.invalid(), c.invalid(), "invalid");
        return parts;
    }

    private double add(List<Part> parts, double from, long all, String label, long amount, String css) {
        double share = all == 0 ? 0 : (double) amount / all;
        parts.add(new Part(
                label,
                page.formats().amount(amount),
                percentage(share),
                css,
                Math.round(from * 10) / 10.0,
                Math.round(share * BAR * 10) / 10.0));
        return from + share * BAR;
    }

    /** A few are not none. */
    private String percentage(double share) {
        NumberFormat percent = NumberFormat.getPercentInstance(page.lang().locale());
        percent.setMaximumFractionDigits(1);
        return share > 0 && share < LEAST_SHARE ? "< " + percent.format(LEAST_SHARE) : percent.format(share);
    }

    private Download download(Consultation c, ResultFile file, ResultTexts texts) {
        String label = switch (file.name()) {
            case "callable" -> c.isForPost() ? texts.fileCallablePost() : texts.fileCallable();
            case "opposed" -> texts.fileOpposed();
            case "exempted" -> texts.fileExempted();
            case "invalid" -> texts.fileInvalid();
            default -> file.name();
        };
        String size = file.bytes() == 0
                ? texts.fileNothing()
                : texts.fileSize(page.formats().amount(page.formats().kilobytes(file.bytes())));
        List<Copy> copies = new ArrayList<>();
        if (c.isSpreadsheet()) {
            copies.add(new Copy("xlsx", texts.fileSheet(label)));
        }
        switch (c.compression() == null ? "" : c.compression()) {
            case "GZIP" -> copies.add(new Copy("csv.gz", texts.fileGzip(label)));
            case "ZIP" -> copies.add(new Copy("csv.zip", texts.fileZip(label)));
            default -> {
                // it came as it is
            }
        }
        return new Download(file.name(), label, size, copies);
    }
}
