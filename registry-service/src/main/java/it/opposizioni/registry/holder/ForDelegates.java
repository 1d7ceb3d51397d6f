package it.opposizioni.registry.holder;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What somebody may do for another person too, under a delegation that the request names. Every other operation refuses a request that names
 * one: it would be done for the wrong person. An operation with this asks {@link CurrentHolder} for whom it is.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface ForDelegates {}
