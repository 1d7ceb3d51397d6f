package it.opposizioni.portal.operatorarea;

import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.campaign.CampaignClient.Campaign;
import it.opposizioni.portal.chart.ValidityChart;
import it.opposizioni.portal.consultation.ConsultationClient.Consultation;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.layout.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How long the lists that were compared last are valid, as a picture and as a table.
 *
 * @param others how many valid lists are not among them
 */
record ValidLists(ValidityChart chart, List<Line> lines, long others) {

    /** @param left in how many days its last day is */
    record Line(UUID id, String name, String from, String until, long left) {}

    /** Null when none is valid. */
    static ValidLists of(Overview overview, Page page) {
        List<Consultation> lists = overview.valid().stream()
                .filter(list -> list.lastValidDay() != null && list.sealedAt() != null)
                .filter(list -> !list.lastValidDay().isBefore(overview.today()))
                .sorted(Comparator.comparing(Consultation::lastValidDay))
                .toList();
        if (lists.isEmpty()) {
            return null;
        }
        OperatorAreaTexts texts = Texts.of(OperatorAreaTexts.class, page.lang());
        Formats formats = page.formats();
        List<ValidityChart.Span> spans = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (Consultation list : lists) {
            String name = campaign(list, overview).orElseGet(() -> texts.listOf(formats.date(list.sealedAt())));
            spans.add(new ValidityChart.Span(name, from(list, overview.today()), list.lastValidDay()));
            lines.add(new Line(
                    list.id(),
                    name,
                    formats.date(list.sealedAt()),
                    formats.date(list.lastValidDay()),
                    overview.daysTo(list.lastValidDay())));
        }
        String firstEnd = formats.date(lists.getFirst().lastValidDay());
        ValidityChart chart =
                ValidityChart.of("validity", texts.validity(), texts.validityText(firstEnd), spans, overview.today());
        return new ValidLists(chart, lines, Math.max(0, overview.summary().valid() - lists.size()));
    }

    /** Empty for a campaign that is not open any more. */
    private static Optional<String> campaign(Consultation list, Overview overview) {
        return overview.campaigns().stream()
                .filter(campaign -> campaign.id().equals(list.campaignId()))
                .map(Campaign::name)
                .findFirst();
    }

    /** A clock that was set back leaves no list that begins tomorrow. */
    private static LocalDate from(Consultation list, LocalDate today) {
        LocalDate sealed = Rome.day(list.sealedAt());
        return sealed.isAfter(today) ? today : sealed;
    }
}
