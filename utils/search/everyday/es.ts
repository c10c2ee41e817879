/** One line for each thing: how people call it, and how help pages do. */
export const SPANISH = `
contraseña, clave, código secreto, pin, credenciales, palabra secreta, clave para entrar
iniciar sesión, inicio de sesión, entrar, acceder, acceso, identificarme, identificarse, me deja entrar, autenticar, login
cerrar sesión, salir, cierre de sesión
registrarse, registro, inscribirse, darse de alta, alta
cuenta, perfil, cuenta de usuario, propio acceso
usuario, persona, miembro, compañero, familia, niño, hijos, pareja, cliente
bloqueado, rechaza, rechazado, denegado, no acepta, no admite
dos factores, código de verificación, segundo factor, doble factor
verificar, comprobar, confirmar, confirmación, revisar, activación
huella, huella digital, dedo, biometría
eliminar, borrar, quitar, deshacerse de, tirar, suprimir, vaciar, limpiar, eliminación
papelera, basura, archivos borrados, archivos eliminados
restaurar, recuperar, recuperación, sin querer, por error, accidente, perdido, de vuelta, traer de vuelta
deshacer, revertir, restablecer, volver atrás, anular
copia de seguridad, respaldo, respaldar, perder, pérdida, se estropea, salvaguardar, guardar
crear, añadir, agregar, nuevo, nueva, insertar, poner, hacer, preparar
cambiar, modificar, editar, ajustar, configurar, personalizar, reemplazar, elegir, otro, cambio
configuración, ajustes, preferencias, opciones, configurar
activar, encender, habilitar, iniciar, prender, poner en marcha
desactivar, apagar, deshabilitar, detener, cortar, parar
automático, automáticamente, solo, sin preguntar
predeterminado, por omisión, por defecto, estándar, siempre, habitual
arranque, arrancar, inicio, al iniciar, al encender
reiniciar, reinicio
salir, cerrar, terminar, abandonar
suspender, suspensión, dormir, hibernar, reposo, despertar, despierto, se queda en negro, reanudar
bloquear, bloqueo, se bloquea, inactivo, inactividad, me ausento, pantalla de bloqueo
no funciona, no va, roto, estropeado, problema, problemas, fallo, error, falla, solucionar, no puedo, avería
colgado, congelado, no responde, se cuelga
lento, lenta, una eternidad, tarda, tardan, tarda mucho, despacio, rendimiento
rápido, velocidad, deprisa, rápidamente, demasiado rápido
buscar, búsqueda, encontrar, localizar, dónde está, no encuentro
mostrar, ver, visualizar, visible, aparecer, aparece, enseñar
ocultar, esconder, oculto, invisible, desaparece, desaparecer
pantalla, monitor, visualización
captura de pantalla, captura, capturar, pantallazo, foto de la pantalla, imagen de lo que veo, grabar la pantalla
segunda pantalla, otro monitor, dos pantallas, monitor externo, proyector
brillo, oscuro, claro, luminosidad, oscurecer, demasiado oscuro, atenuar
resolución, orientación, girar, rotar, apaisado, horizontal, vertical, de lado, tumbado
tamaño del texto, tamaño de letra, letras, más grande, agrandar, ampliar, demasiado pequeño, pequeñas, lupa, zoom, difícil de leer, tipo de letra
borroso, pixelado, difuso, desenfocado
ciego, vista, ojos, baja visión, accesibilidad, lector de pantalla, leer en voz alta, braille
sordo, alerta visual
modo oscuro, modo nocturno, tema, apariencia, aspecto, colores
fondo, fondo de pantalla, papel tapiz, fondo de escritorio, apariencia del escritorio
imagen, foto, fotografía, dibujo, gráfico, avatar
color, tono, matiz
sonido, audio, ruido, volumen, oír, escuchar, mudo, silencio, silenciar, alto
altavoces, auriculares, cascos, bocinas, parlantes
micrófono, voz, hablar
crujido, zumbido, chasquido, distorsión
música, canción, pista, álbum
vídeo, video, película, clip, dvd
cámara, cámara web
red, internet, web, conexión, en línea, sin conexión
wifi, inalámbrico, inalámbrica, red inalámbrica, wlan, punto de acceso
clave wifi, contraseña wifi, clave de red, contraseña correcta, clave
se desconecta, desconexión, se corta, cortes, inestable
banda ancha móvil, datos móviles, sim, 4g
modo avión, avión, volar, vuelo, señales de radio, radio
vpn, red de mi empresa, red corporativa, desde casa, teletrabajo, acceso remoto
cortafuegos, puerto
virus, antivirus, malware, infectado, pirateado
bluetooth, emparejar, emparejamiento, vincular, inalámbrico
conectar, enchufar, unir, enlazar, vincular
desconectar, desenchufar, sacar, expulsar, extraer, quitar
usb, memoria usb, pendrive, lápiz de memoria, unidad externa, dispositivo extraíble, disco externo
disco, disco duro, unidad, almacenamiento, ssd
espacio en disco, espacio, espacio libre, gigas, libre, libres, lleno, capacidad, disponible, queda
portátil, ordenador, computadora, equipo, pc, dispositivo, máquina
teléfono, móvil, celular, smartphone
tableta, lápiz, pluma
batería, carga, cargar, se acaba, agota, vacía, duración de la batería, dure más, energía
caliente, calor, calienta, quema, sobrecalienta, temperatura
ventilador, refrigeración, ventilación
fuente de alimentación, cargador, adaptador, enchufe
controlador, hardware
teclado, teclas, escribir, distribución de teclado, distribución
letras equivocadas, letras incorrectas, caracteres equivocados, distribución
atajo, atajo de teclado, combinación de teclas
caracteres especiales, símbolo, acento, tilde, emoji
ratón, puntero, cursor, panel táctil, touchpad
zurdo, izquierda, mano izquierda, diestro, otra mano
pulsar, clic, pulsación, doble clic
arrastrar, soltar, mover
idioma, lengua, extranjero, traducir, traducción, en español, en inglés
región, país, formato, unidades
hora, reloj, fecha, tiempo
zona horaria, huso horario, extranjero, viajé, viaje, hora equivocada
calendario, cita, reunión, evento, agenda
contacto, libreta de direcciones, agenda
correo, correo electrónico, email, mensaje, bandeja
notificación, alerta, recordatorio, aviso
aplicación, programa, app, software, herramienta
navegador, sitio, página web, páginas web, página
descargar, descarga, bajar, obtener
subir, enviar, transferir, cargar
instalar, instalación
actualizar, actualización, nueva versión, última versión
archivo, documento, fichero, texto, carta, redacción
carpeta, directorio
renombrar, cambiar el nombre, nombre
copiar, copia, duplicar, clonar
mover, trasladar, desplazar
ordenar, orden, clasificar, alfabético, organizar
duplicado, duplicados, doble, dos veces, repetido, repetidos, repetir, mismo
compartir, dar acceso, colaborar, juntos
permiso, permisos, acceso, derechos, privilegios, administrador, permitido
proteger, protección, solo lectura, nadie más, impedir, evitar
servidor, recurso compartido, carpeta compartida
historial, reciente, seguimiento, privacidad, datos personales
temporal, caché
imprimir, impresión, impresora
papel, hoja, página
atasco, atasco de papel, atascado, trabada, trabado, atascada
tinta, tóner, cartucho, nivel de tinta
dos caras, doble cara, ambas caras, reverso, anverso, dúplex
varias páginas, múltiples páginas, lado a lado, reducir, folleto
sobre, etiqueta
rayas, manchas, líneas, colores equivocados
escanear, escáner, digitalizar
pagar, pago, tarjeta, precio, dinero, coste
factura, recibo, facturación
reembolso, devolución, devolver el dinero
cancelar, darse de baja, anular, terminar, baja
suscripción, plan, licencia, prueba
pedido, compra, comprar
envío, entrega, paquete
soporte, atención al cliente, contactar, hablar con alguien, agente
equipo, grupo, organización, empresa
invitar, invitación, añadir personas
rol, administrador, propietario
exportar, exportación, extraer, guardar como
importar, importación, cargar
adjunto, adjuntar, archivo adjunto
comentario, nota, anotación
enlace, vínculo, url, hiperenlace, dirección web
tabla, cuadrícula, hoja de cálculo, hoja
celda, celdas, casilla, cuadro, campo
fila, filas, línea, renglón
columna, columnas
encabezado, cabecera, título, primera fila, otra vez arriba, repetir
fijar, inmovilizar, siga visible, visible, desplazar, congelar, anclar
combinar, unir, juntar, fusionar, una grande
dividir, separar, partir
opciones, desplegable, lista desplegable, validez, valores permitidos, permitir
número, cifra, dígito, numérico
cero, ceros, cero a la izquierda, ceros a la izquierda, ceros iniciales, 0
fórmula, calcular, cálculo, suma, total, sumar
gráfico, diagrama
filtro, filtrar, solo mostrar
ortografía, falta, faltas, rojo, rojas, subrayado, onduladas, gramática, revisión ortográfica, errata
contar, recuento, cuántos, número de, longitud, límite, demasiado largo
combinar correspondencia, carta modelo, cartas en serie, misma carta, misma invitación
presentación, diapositiva, diapositivas, charla, exposición, discurso
transición, efecto, fundido, animación, animar
ensayar, ensayo, cronometraje, medir, cronometrar, presentación con cronometraje
número de página, numeración, numerado
tabla de contenido, índice, sumario
nota al pie, referencia
sangría, margen, espaciado, distancia
alinear, centrar, posición
negrita, cursiva, subrayar, resaltar
lista, viñeta, viñetas, enumeración
plantilla, modelo
ventana, panel
`;
