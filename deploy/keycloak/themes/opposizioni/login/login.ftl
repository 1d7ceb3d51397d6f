<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#import "identity.ftl" as identity>
<#import "passkeys.ftl" as passkeys>
<#assign digital = social?? && social.providers?has_content>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("username", "password") displayInfo=realm.password && realm.registrationAllowed && !registrationDisabled??; section>
<#if section == "header">
${msg("loginAccountTitle")}
<#elseif section == "socialProviders">
<#if messagesPerField.existsError("username", "password")>
<div class="error-summary" role="alert" tabindex="-1" autofocus aria-labelledby="error-title">
<h2 id="error-title">${msg("errorHeading")}</h2>
<ul><li><a href="#${(usernameHidden??)?then("password", "username")}" id="input-error">${kcSanitize(messagesPerField.getFirstError("username", "password"))?no_esc}</a></li></ul>
</div>
</#if>
<#if digital>
<@identity.providers all=social.providers />
</#if>
<#elseif section == "form">
<#if realm.password>
<#if digital>
<h2>${msg("withAnAccount")}</h2>
</#if>
<form id="kc-form-login" action="${url.loginAction}" method="post">
<#if !usernameHidden??>
<@fields.input name="username" label=msg(realm.loginWithEmailAllowed?then("usernameOrEmail", "username")) value=(login.username!"") autocomplete=(enableWebAuthnConditionalUI?has_content)?then("username webauthn", "username") focus=(!digital && !messagesPerField.existsError("username", "password")) error="" />
</#if>
<@fields.input name="password" label=msg("password") type="password" autocomplete="current-password" error="" />
<#if realm.rememberMe && !usernameHidden??>
<div class="choice"><input id="rememberMe" name="rememberMe" type="checkbox"<#if login.rememberMe??> checked</#if>><label for="rememberMe">${msg("rememberMe")}</label></div>
</#if>
<input type="hidden" id="id-hidden-input" name="credentialId"<#if auth.selectedCredential?has_content> value="${auth.selectedCredential}"</#if>>
<p class="actions">
<button class="btn btn-primary" type="submit" id="kc-login" name="login">${msg("doLogIn")}</button>
<#if realm.resetPasswordAllowed>
<a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a>
</#if>
</p>
</form>
<@passkeys.conditionalUIData />
</#if>
<#elseif section == "info">
<h2>${msg("noAccount")}</h2>
<p>${msg("noAccountText")}</p>
<p id="kc-registration"><a class="btn btn-outline-primary" href="${url.registrationUrl}">${msg("doRegister")}</a></p>
<#if (client.baseUrl)?has_content>
<p>${msg("withoutAccount")} <a href="${client.baseUrl?replace("/(it|en)/$", "/" + lang + "/", "r")}${(lang == "en")?then("without-account", "senza-account")}">${msg("withoutAccountLink")}</a></p>
</#if>
</#if>
</@layout.registrationLayout>
