<#import "template.ftl" as layout>
<#-- What an app of somebody else may do with the register, before it may. -->
<#assign app = advancedMsg((client.name)!client.clientId)>
<@layout.registrationLayout; section>
<#if section == "header">
${msg("oauthGrantTitle", app)}
<#elseif section == "form">
<p class="lead">${msg("oauthGrantRequest", app)}</p>
<ul>
<#list oauth.clientScopesRequested![] as scope>
<li>${advancedMsg(scope.consentScreenText)}</li>
</#list>
</ul>
<p>${msg("oauthGrantInformation", app)}</p>
<form id="kc-oauth" action="${url.oauthAction}" method="post">
<input type="hidden" name="code" value="${oauth.code}">
<p class="actions"><button class="btn btn-primary" type="submit" name="accept" id="kc-login" value="yes">${msg("doYes")}</button>
<button class="btn btn-outline-primary" type="submit" name="cancel" id="kc-cancel" value="yes">${msg("doNo")}</button></p>
</form>
</#if>
</@layout.registrationLayout>
