/** How every service reads JSON. */
package it.opposizioni.kit.json;
