<#-- The portal's fields: label, hint, error, in this order, and each tied to its field -->
<#macro summary names>
<#local wrong = names?filter(name -> messagesPerField.existsError(name))>
<#if wrong?has_content>
<div class="error-summary" role="alert" tabindex="-1" autofocus aria-labelledby="error-title">
<h2 id="error-title">${msg("errorHeading")}</h2>
<ul>
<#list wrong as name>
<li><a href="#${place(name)}">${kcSanitize(messagesPerField.get(name))?no_esc}</a></li>
</#list>
</ul>
</div>
</#if>
</#macro>

<#-- Keycloak reports of a new password as of "password", whose field may have another name -->
<#function place name>
<#return (name == "password" && pageId == "login-update-password")?then("password-new", name)>
</#function>

<#-- name; label; error: the name under which it is reported wrong; optional hint, type, value, autocomplete, focus, needed, fixed, more attributes -->
<#macro input name label error=name hint="" type="text" value="" autocomplete="" focus=false needed=true fixed=false more="">
<#local wrong = messagesPerField.existsError(error)>
<div class="field<#if wrong> wrong</#if>">
<label for="${name}">${label}<#if !needed> ${msg("optional")}</#if></label>
<#if hint?has_content>
<p class="hint" id="${name}-hint">${hint}</p>
</#if>
<#if wrong>
<p class="error-text" id="input-error-${name}"><span class="visually-hidden">${msg("errorPrefix")}</span> ${kcSanitize(messagesPerField.get(error))?no_esc}</p>
</#if>
<input class="control" id="${name}" name="${name}" type="${type}"<#if type != "password"> value="${value}" dir="ltr"</#if><#if autocomplete?has_content> autocomplete="${autocomplete}"</#if><#if focus> autofocus</#if><#if fixed> disabled</#if><#if wrong> aria-invalid="true"</#if><#if wrong || hint?has_content> aria-describedby="<#if hint?has_content>${name}-hint</#if><#if wrong> input-error-${name}</#if>"</#if><#if more?has_content> ${more?no_esc}</#if>>
</div>
</#macro>

<#-- What the realm asks of a new password, in words -->
<#macro newPassword name focus=false>
<@input name=name label=msg((name == "password-new")?then("passwordNew", "password")) error="password" hint=rules() type="password" autocomplete="new-password" focus=focus />
<@input name="password-confirm" label=msg("passwordConfirm") type="password" autocomplete="new-password" />
</#macro>

<#function rules>
<#return ((passwordPolicies.length)??)?then(msg("passwordLength", passwordPolicies.length?c), "")>
</#function>
