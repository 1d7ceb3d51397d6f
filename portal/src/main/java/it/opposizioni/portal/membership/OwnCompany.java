package it.opposizioni.portal.membership;

import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.portal.clients.CompanyClient;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The operator that the visitor works for, asked once a page. */
@RequestScoped
public class OwnCompany {

    private final CompanyClient companies;
    private Optional<CompanyClient.Company> found;

    OwnCompany(@RestClient CompanyClient companies) {
        this.companies = companies;
    }

    /** Empty for somebody who has not started an application. */
    public Optional<CompanyClient.Company> find() {
        if (found == null) {
            found = ask();
        }
        return found;
    }

    private Optional<CompanyClient.Company> ask() {
        try {
            return Optional.of(companies.own());
        } catch (UpstreamException e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    public boolean may(Permission power) {
        return find().map(company -> power.isOf(company.myRole())).orElse(false);
    }

    /** @throws DomainException 403 that says which role it takes, for somebody who comes by the address alone */
    public void require(Permission power) {
        if (!may(power)) {
            throw new DomainException(
                    CommonProblems.FORBIDDEN, Text.of(refusal(power, Lang.IT), refusal(power, Lang.EN)));
        }
    }

    private static String refusal(Permission power, Lang lang) {
        CompanyTexts texts = Texts.of(CompanyTexts.class, lang);
        return texts.cannot(power.roleWanted(texts));
    }
}
