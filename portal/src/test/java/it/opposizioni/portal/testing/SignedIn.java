package it.opposizioni.portal.testing;

import io.quarkus.test.security.TestSecurity;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** People of the realm, signed in. */
public final class SignedIn {

    private SignedIn() {}

    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @TestSecurity(user = "giulia", roles = "citizen")
    public @interface AsGiulia {}

    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @TestSecurity(user = "marco", roles = "citizen")
    public @interface AsMarco {}

    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @TestSecurity(user = "garante", roles = "regulator")
    public @interface AsRegulator {}

    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @TestSecurity(user = "acme", roles = "operator")
    public @interface AsAcme {}

    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @TestSecurity(user = "gestore", roles = "registrar")
    public @interface AsRegistrar {}
}
