package it.opposizioni.complaint.cases.company;

import it.opposizioni.kit.crypto.DigestColumn;
import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.crypto.SearchKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** A company may be one person who trades alone; it is found by a keyed digest of its tax code. */
@ApplicationScoped
class CompanyColumns implements EncryptedColumns {

    private static final String COMPANY = "case_company";
    private static final String TAX_CODE = "tax_code";

    private final PersonalData personalData;

    CompanyColumns(PersonalData personalData) {
        this.personalData = personalData;
    }

    SearchKey taxKey(String taxCode) {
        return personalData.searchKey("company-tax-code", taxCode);
    }

    @Override
    public List<EncryptedColumn> encrypted() {
        return Stream.concat(
                        Stream.of("name", TAX_CODE, "seat", "pec", "reference", "recorded_by_name")
                                .map(column -> EncryptedColumn.text(COMPANY, column)),
                        Stream.of("reference", "recorded_by_name")
                                .map(column -> EncryptedColumn.text("case_company_service", column)))
                .toList();
    }

    @Override
    public List<DigestColumn> digests() {
        return List.of(DigestColumn.ofText(COMPANY, "tax_key", TAX_CODE, personalData, this::taxKey));
    }
}
