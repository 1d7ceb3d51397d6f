<#import "template.ftl" as layout>
<#import "user-profile-commons.ftl" as userProfileCommons>
<@layout.registrationLayout displayMessage=messagesPerField.exists("global"); section>
<#if section == "header">
${msg("loginProfileTitle")}
<#elseif section == "form">
<form id="kc-update-profile-form" action="${url.loginAction}" method="post" novalidate>
<@userProfileCommons.userProfileFormFields />
<p class="actions"><button class="btn btn-primary" type="submit">${msg("doContinue")}</button>
<#if isAppInitiatedAction??>
<button class="btn btn-outline-primary" type="submit" name="cancel-aia" value="true" formnovalidate>${msg("doCancel")}</button>
</#if>
</p>
</form>
</#if>
</@layout.registrationLayout>
