/**
 * What the identity provider holds about the person who asks, and the apps of others that act with their token: this service is the one that may ask
 * the provider about people.
 */
package it.opposizioni.operator.account;
