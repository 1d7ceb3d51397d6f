<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#import "password-commons.ftl" as passwordCommons>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("password", "password-confirm"); section>
<#if section == "header">
${msg("updatePasswordTitle")}
<#elseif section == "form">
<@fields.summary names=["password", "password-confirm"] />
<form id="kc-passwd-update-form" action="${url.loginAction}" method="post" novalidate>
<@fields.newPassword name="password-new" focus=(!messagesPerField.existsError("password", "password-confirm")) />
<@passwordCommons.logoutOtherSessions />
<p class="actions"><button class="btn btn-primary" type="submit" name="login">${msg("savePassword")}</button>
<#if isAppInitiatedAction??>
<button class="btn btn-outline-primary" type="submit" name="cancel-aia" value="true" formnovalidate>${msg("doCancel")}</button>
</#if>
</p>
</form>
</#if>
</@layout.registrationLayout>
