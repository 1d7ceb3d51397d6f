package it.opposizioni.portal.verification;

import java.util.List;

/** What is to be thought of a certificate, and what it says. */
record CertificateView(Verdict verdict, String code, List<Fact> facts) {

    record Fact(String label, String value) {}
}
