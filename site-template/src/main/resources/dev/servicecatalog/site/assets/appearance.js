document.documentElement.className='js';try{var look=localStorage.look;if(look&&look!=='auto')document.documentElement.dataset.theme=look}catch(e){}
