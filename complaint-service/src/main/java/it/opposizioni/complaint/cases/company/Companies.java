package it.opposizioni.complaint.cases.company;

import it.opposizioni.complaint.cases.decision.Outcome;
import it.opposizioni.complaint.cases.official.Official;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.taxcode.TaxCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which companies cases about numbers are against, and what has reached them; rows are only ever added. */
@ApplicationScoped
public class Companies {

    private static final String ADD = """
            insert into case_company (case_id, version, name, tax_code, tax_key, seat, pec, source, reference, found_on,
                recorded_by, recorded_by_name, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String COLUMNS = """
            version, name, tax_code, seat, pec, source, reference, found_on, recorded_by, recorded_by_name, recorded_at, case_id
            from case_company
            """;
    private static final String OF = "select " + COLUMNS + " where case_id = ? order by version";
    private static final String COUNT = "select count(*) from case_company where case_id = ?";
    private static final String CURRENT =
            "select distinct on (case_id) " + COLUMNS + " where case_id = any (?) order by case_id, version desc";

    private static final String ADD_SERVED = """
            insert into case_company_service (case_id, version, step_version, served_on, reference, recorded_by, recorded_by_name, recorded_at)
            values (?, (select count(*) + 1 from case_company_service where case_id = ?), ?, ?, ?, ?, ?, ?)
            """;
    private static final String SERVED = """
            select step_version, served_on, reference, recorded_by, recorded_by_name, recorded_at from case_company_service
            where case_id = ? order by version
            """;

    /** The last row of a case says whom it is against; by ix_case_company_tax_key. */
    private static final String EARLIER = """
            select f.id, f.code, f.outcome, f.ended_at from case_file f
            where f.stage = 'DECIDED' and f.id <> ? and f.id in (
                select c.case_id from case_company c where c.tax_key = any (?)
                and not exists (select from case_company l where l.case_id = c.case_id and l.version > c.version))
            order by f.ended_at desc, f.id desc limit 50
            """;

    private final CompanyColumns columns;
    private final PersonalData personalData;
    private final Jdbc jdbc;

    Companies(CompanyColumns columns, PersonalData personalData, Jdbc jdbc) {
        this.columns = columns;
        this.personalData = personalData;
        this.jdbc = jdbc;
    }

    /** A decision against the same company. */
    public record EarlierDecision(UUID caseId, String code, Outcome outcome, Instant decidedAt) {}

    public void add(UUID caseId, Finding finding) {
        NamedCompany company = finding.company();
        jdbc.update(
                ADD,
                caseId,
                finding.version(),
                personalData.encrypt(company.name()),
                personalData.encrypt(company.taxCode().value()),
                columns.taxKey(company.taxCode().value()).current(),
                personalData.encrypt(company.seat()),
                encrypted(company.pec()),
                company.source(),
                personalData.encrypt(company.reference()),
                company.foundOn(),
                finding.by().subject(),
                encrypted(finding.by().name()),
                finding.at());
    }

    /** Oldest first; the last one counts. */
    public List<Finding> of(UUID caseId) {
        return jdbc.query(OF, this::finding, caseId);
    }

    /** How many findings there are, without reading them. */
    public int count(UUID caseId) {
        return jdbc.first(COUNT, row -> row.getInt(1), caseId).orElseThrow();
    }

    /** The one that counts. */
    public Optional<NamedCompany> current(UUID caseId) {
        return Optional.ofNullable(last(List.of(caseId)).get(caseId)).map(Finding::company);
    }

    /** What counts, by case; without those that name none. */
    public Map<UUID, Finding> last(Collection<UUID> cases) {
        record Row(UUID caseId, Finding finding) {}
        return jdbc
                .query(CURRENT, row -> new Row(row.getObject(12, UUID.class), finding(row)), (Object)
                        cases.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(Row::caseId, Row::finding));
    }

    public void add(UUID caseId, ServedAct served) {
        jdbc.update(
                ADD_SERVED,
                caseId,
                caseId,
                served.step(),
                served.servedOn(),
                personalData.encrypt(served.reference()),
                served.by().subject(),
                encrypted(served.by().name()),
                served.at());
    }

    /** Oldest first; of one step the last one counts. */
    public List<ServedAct> served(UUID caseId) {
        return jdbc.query(
                SERVED,
                row -> new ServedAct(
                        row.getLong(1),
                        row.getObject(2, LocalDate.class),
                        personalData.decrypt(row.getString(3)),
                        new Official(row.getString(4), decrypted(row.getString(5))),
                        Jdbc.instant(row, 6)),
                caseId);
    }

    /** Other decided cases against the same company, newest first: a violation may be a repeated one (L. 5/2018 art. 1 c. 10). */
    public List<EarlierDecision> earlier(UUID caseId, NamedCompany company) {
        return jdbc.query(
                EARLIER,
                row -> new EarlierDecision(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        Outcome.valueOf(row.getString(3)),
                        Jdbc.instant(row, 4)),
                caseId,
                columns.taxKey(company.taxCode().value()).all().toArray(byte[][]::new));
    }

    private Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getInt(1),
                new NamedCompany(
                        personalData.decrypt(row.getString(2)),
                        new TaxCode(personalData.decrypt(row.getString(3))),
                        personalData.decrypt(row.getString(4)),
                        decrypted(row.getString(5)),
                        FindingSource.valueOf(row.getString(6)),
                        personalData.decrypt(row.getString(7)),
                        row.getObject(8, LocalDate.class)),
                new Official(row.getString(9), decrypted(row.getString(10))),
                Jdbc.instant(row, 11));
    }

    private String encrypted(String value) {
        return value == null ? null : personalData.encrypt(value);
    }

    private String decrypted(String value) {
        return value == null ? null : personalData.decrypt(value);
    }
}
