package it.opposizioni.portal.upload;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The form of this method carries a file that is read while it arrives and never kept as it is, neither in memory nor on disk. All other
 * fields stand before the file on the page; the method gets them from {@link StreamedForm}. Where a form has several files, fields may
 * also stand after them, except the form's token.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Streamed {}
