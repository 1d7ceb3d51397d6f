package it.opposizioni.complaint.cases.timeline;

import it.opposizioni.complaint.cases.company.Finding;
import it.opposizioni.complaint.cases.company.NamedCompany;
import it.opposizioni.complaint.cases.company.ServedAct;
import it.opposizioni.complaint.cases.timeline.CaseTimeline.Entry;
import it.opposizioni.kit.text.Text;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What officials have found out about the company outside the register that used a number, as facts of a case's timeline. */
final class CompanyFacts {

    private static final Text NAMED = Text.of(
            "L’autorità indica l’azienda che usava il numero, secondo %s.",
            "The authority names the company that used the number, according to %s.");
    private static final Text CORRECTED = Text.of(
            "L’autorità corregge i dati dell’azienda, secondo %s.",
            "The authority corrects what is known of the company, according to %s.");
    private static final Text SERVED = Text.of(
            "È registrato che l’azienda ha ricevuto l’atto il %1$td/%1$tm/%1$tY.",
            "It is recorded that the company received the act on %1$td/%1$tm/%1$tY.");

    private CompanyFacts() {}

    static List<Entry> of(List<Finding> findings, List<ServedAct> served, Locale locale) {
        return Stream.concat(
                        findings.stream().map(each -> of(each, locale)),
                        served.stream()
                                .map(each -> entry(
                                        each.at(),
                                        "COMPANY_SERVED",
                                        SERVED.with(each.servedOn()).in(locale),
                                        each.reference(),
                                        locale)))
                .toList();
    }

    private static Entry of(Finding finding, Locale locale) {
        NamedCompany company = finding.company();
        boolean first = finding.version() == 1;
        return entry(
                finding.at(),
                first ? "COMPANY_NAMED" : "COMPANY_CORRECTED",
                (first ? NAMED : CORRECTED).with(company.source().label()).in(locale),
                company.name() + ", " + company.seat(),
                locale);
    }

    private static Entry entry(Instant at, String kind, String text, String note, Locale locale) {
        FactSource source = FactSource.AUTHORITY;
        return new Entry(at, null, kind, text, source, source.label().in(locale), at, false, note, null, 0, null);
    }
}
