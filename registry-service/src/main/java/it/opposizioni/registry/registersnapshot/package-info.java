/** The register as operator-service copies it: rows and digests of ranges of numbers, as of one fact. */
package it.opposizioni.registry.registersnapshot;
